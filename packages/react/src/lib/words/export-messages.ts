/** The words about whole results and their export. They come with what says them. */
export type ExportMessages = typeof exportEnglish

export const exportEnglish = {}
