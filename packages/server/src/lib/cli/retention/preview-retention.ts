import type { ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { eachAccount, type RetentionConfig, type RetentionWanted } from './each-account.ts'
import { countsInWords } from './words.ts'

/** Says what a pass would remove now, account by account. */
export function previewRetention(
  config: RetentionConfig,
  wanted: RetentionWanted,
  terminal: Terminal,
): Promise<ExitCode> {
  return eachAccount(config, wanted, terminal, async (service, account) => {
    const preview = await service.preview(account)
    const { policy, cutoff, collections } = preview
    const kept = cutoff === null ? 'everything is kept' : `older than ${cutoff}`
    const line = `${countsInWords(collections)} would go (plan ${policy}, ${kept})`
    return { line, facts: preview }
  })
}
