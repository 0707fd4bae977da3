import { createRetentionService } from '../../retention/create-retention-service.ts'
import type { RetentionService } from '../../retention/retention-service.ts'
import type { RetentionPolicy } from '@loggia/core'
import type { PlaceConfig, ServeConfig } from '../config/config.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { safeError } from '../log/safe-error.ts'
import { folderOf, isNotThere } from '../migrate.ts'
import { withStore } from '../opened.ts'
import { policiesOf } from '../plans.ts'
import type { Terminal } from '../terminal.ts'

/** What the commands of retention are configured by. */
export interface RetentionConfig extends PlaceConfig, Pick<ServeConfig, 'plans'> {
  /** `null` where nobody said any, which means forever. */
  readonly plan: RetentionPolicy | null
}

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
  if (isNotThere(config)) throw noFolder(config)
  const { plan, plans } = config
  const policies = await policiesOf({ plan: plan ?? 'forever', plans })
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

/** A name that is mistyped must not look like a place from which nothing has to go. */
function noFolder(config: PlaceConfig): Failure {
  return new Failure(
    exitCodes.store,
    `There is no folder "${folderOf(config)}". Name the one that holds the entries.`,
  )
}
