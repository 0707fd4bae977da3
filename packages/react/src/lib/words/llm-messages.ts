/** The words about AI gateway logs. They come with what says them. */
export type LlmMessages = typeof llmEnglish

export const llmEnglish = {}
