/** The words about usage. They come with the chart. */
export type UsageMessages = typeof usageEnglish

export const usageEnglish = {
  usage: 'Usage',
}
