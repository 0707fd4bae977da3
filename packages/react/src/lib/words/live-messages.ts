/** The words about rows that come by themselves. They come with what says them. */
export type LiveMessages = typeof liveEnglish

export const liveEnglish = {}
