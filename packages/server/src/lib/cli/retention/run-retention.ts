import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { eachAccount, type RetentionConfig, type RetentionWanted } from './each-account.ts'
import { countsInWords } from './words.ts'

/**
 * Runs a pass now, account by account.
 *
 * @throws Failure when nobody said how long entries are kept: a pass that can remove nothing would look like one that
 * had nothing to remove
 */
export async function runRetention(
  config: RetentionConfig,
  wanted: RetentionWanted,
  terminal: Terminal,
): Promise<ExitCode> {
  if (config.plan === null && config.plans === null) {
    throw new Failure(
      exitCodes.usage,
      'retention run needs --plan (LOGGIA_PLAN) or --plans (LOGGIA_PLANS), as serve has them. Give --plan forever if that is meant.',
    )
  }
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
