/** The words about retention and keys. They come with the parts that say them. */
export type AccountMessages = typeof accountEnglish

export const accountEnglish = {
  retention: 'Retention',
}
