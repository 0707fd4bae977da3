import { daysKept, type RetentionPass } from '@loggia/core'
import {
  createRetentionService,
  type Policies,
  type RetentionService,
  type Store,
} from '@loggia/server'
import { presets } from './account.ts'
import { counted, say } from './say.ts'

/** Keeps entries for as long as a policy says, every hour; says what it removed, and nothing otherwise. */
export function retentionOf(store: Store, policies: Required<Policies>): RetentionService {
  return createRetentionService({
    store,
    policies,
    presets,
    onPass: sayRemoved,
  })
}

/** What whoever imported files must know: how long these are kept. */
export async function sayHowLong(retention: RetentionService, account: string): Promise<void> {
  const { policy, collections } = await retention.preview(account)
  const days = daysKept(policy)
  if (days === null) {
    say('Imported entries are kept forever. --plan, or the page, can change that.')
    return
  }
  const due = collections.reduce((sum, { count }) => sum + count, 0)
  if (due === 0) return
  const window = days === 1 ? '1 day' : `${days} days`
  const older = due === 1 ? '1 older entry leaves' : `${counted(due)} older entries leave`
  say(`Plan ${policy} keeps ${window}: ${older} at the next pass.`)
}

function sayRemoved({ collections, cutoff, policy }: RetentionPass): void {
  const removed = collections.reduce((sum, { deleted }) => sum + deleted, 0)
  if (removed === 0) return
  const entries = removed === 1 ? '1 entry' : `${counted(removed)} entries`
  say(`Retention: removed ${entries} from before ${cutoff ?? 'now'} (plan ${policy}).`)
}
