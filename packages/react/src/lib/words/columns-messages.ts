/** The words about the arrangement of columns. They come with what says them. */
export type ColumnsMessages = typeof columnsEnglish

export const columnsEnglish = {}
