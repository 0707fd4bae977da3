/** The words about filters, query text and the menu of a cell. They come with what says them. */
export type FilterMessages = typeof filterEnglish

export const filterEnglish = {}
