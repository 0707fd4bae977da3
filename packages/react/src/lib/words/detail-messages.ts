/** The words about opened rows. They come with what says them. */
export type DetailMessages = typeof detailEnglish

export const detailEnglish = {}
