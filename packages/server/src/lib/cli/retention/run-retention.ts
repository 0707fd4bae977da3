import type { ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { eachAccount, type RetentionConfig, type RetentionWanted } from './each-account.ts'
import { countsInWords } from './words.ts'

/** Runs a pass now, account by account. */
export function runRetention(
  config: RetentionConfig,
  wanted: RetentionWanted,
  terminal: Terminal,
): Promise<ExitCode> {
  return eachAccount(config, wanted, terminal, async (service, account) => {
    const pass = await service.run(account)
    const removed = pass.collections.map(({ collection, deleted }) => ({
      collection,
      count: deleted,
    }))
    const line = `${countsInWords(removed)} removed (plan ${pass.policy}, ${pass.state})`
    return { line, facts: pass }
  })
}
