import { createRetentionService } from '../../retention/create-retention-service.ts'
import type { RetentionService } from '../../retention/retention-service.ts'
import type { PlaceConfig, ServeConfig } from '../config/config.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { safeError } from '../log/safe-error.ts'
import { withStore } from '../opened.ts'
import { policiesOf } from '../plans.ts'
import type { Terminal } from '../terminal.ts'

/** What the commands of retention are configured by. */
export type RetentionConfig = PlaceConfig & Pick<ServeConfig, 'plan' | 'plans'>

/** Which accounts, and for whom the answer is. */
export interface RetentionWanted {
  /** `null` for all. */
  readonly account: string | null
  readonly json: boolean
}

/** What is told of an account: for people, and for programs. */
export interface Told {
  readonly line: string
  readonly facts: object
}

/** Does something with each account. What fails for one is said, and keeps no other from its turn. */
export async function eachAccount(
  config: RetentionConfig,
  { account, json }: RetentionWanted,
  { say, warn }: Terminal,
  work: (service: RetentionService, account: string) => Promise<Told>,
): Promise<ExitCode> {
  const policies = await policiesOf(config)
  return withStore(config, async ({ store }) => {
    const service = createRetentionService({ store, policies })
    const accounts = account === null ? await store.accounts() : [account]
    if (accounts.length === 0 && !json) say('There is no account with entries.')
    let failed = 0
    for (const each of accounts) {
      try {
        const { line, facts } = await work(service, each)
        say(json ? JSON.stringify({ account: each, ...facts }) : `${each}: ${line}`)
      } catch (error) {
        failed++
        warn(`${each}: failed: ${safeError(error).message}`)
      }
    }
    return failed === 0 ? exitCodes.done : exitCodes.failed
  })
}
