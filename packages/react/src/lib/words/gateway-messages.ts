/** The words about gateway logs. They come with what says them. */
export type GatewayMessages = typeof gatewayEnglish

export const gatewayEnglish = {}
