/** The words about AI gateway logs. They come with what says them. */
export type LlmMessages = typeof llmEnglish

/** The words about AI gateway logs in English. */
export const llmEnglish = {
  llmTable: 'AI gateway logs',
  llmEmpty: 'No requests yet',
  llmEmptyHint:
    'Send one from the Playground or with a virtual key. It appears here a few seconds later.',
  /** By the word that entries carry; others are shown as they are. */
  sources: { playground: 'Playground', virtual_key: 'Virtual key' } as Readonly<
    Record<string, string>
  >,
  llmSuccess: 'Success',
  llmError: 'Error',
  llmModel: 'Model',
  promptTokens: 'Prompt tokens',
  completionTokens: 'Completion tokens',
}
