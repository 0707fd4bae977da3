/** The words about gateway logs. They come with what says them. */
export type GatewayMessages = typeof gatewayEnglish

/** The words about gateway logs in English. */
export const gatewayEnglish = {
  gatewayTable: 'API logs',
  gatewayEmpty: 'No requests yet',
  gatewayEmptyHint: 'They appear here a few seconds after the first call of an API collection.',
  /** By the word that entries carry; others are shown as they are. */
  collectionTypes: { Recipe: 'Recipe', Proxy: 'Proxy' } as Readonly<Record<string, string>>,
  delayBefore: 'Delay before it',
}
