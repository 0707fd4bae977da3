import { LoggiaError } from '@loggia/core'
import {
  begin,
  progressOf,
  stepRow,
  unfinishedAccounts,
  type ExpiryPlan,
  type KeyRemovalPlan,
  type Plan,
  type Progress,
  type RecordingPlan,
} from './clickhouse-journal.ts'
import { deleteEntries } from './clickhouse-deletion.ts'
import { closeBehind } from './clickhouse-late.ts'
import { entriesIn, entriesOf, partOf, rollupRows, sumsOf, type Sum } from './clickhouse-sums.ts'
import {
  ownKind,
  passesField,
  passValue,
  type RollupRow,
  type Writing,
} from './clickhouse-writing.ts'

/** A step of an account as it is taken. */
export interface Step {
  readonly account: string
  readonly number: number
  /** How far the account was before it. */
  readonly done: number
  /** The number that the next entry is given. */
  readonly next: number
  /** Whether somebody else has begun it, and may have come as far as nobody knows. */
  readonly isRetried: boolean
}

/** The next step of an account whose last one is over: it finishes that one first, where a process was killed. */
export async function nextStep(writing: Writing, account: string): Promise<Step> {
  const progress = await progressOf(writing, account)
  const { number, done } = await settled(writing, account, progress)
  const free = Math.max(number, writing.tried.get(account) ?? 0) + 1
  return { account, number: free, done, next: progress.plan?.next ?? 1, isRetried: false }
}

/** Finishes what processes that were killed have left, in all accounts. */
export async function settleAll(writing: Writing): Promise<void> {
  for (const account of await unfinishedAccounts(writing)) {
    await writing.inTurn(account, async () => {
      await settled(writing, account, await progressOf(writing, account))
    })
  }
}

/**
 * Says what a step will do, and resolves with it under the number that is its own. Where nobody knows whether that was
 * heard, the number is not used again; nor is one that a killed database knows without having its row.
 *
 * @throws LoggiaError `unavailable` where another process has begun a step meanwhile
 */
export async function beginStep(writing: Writing, step: Step, plan: Plan): Promise<Step> {
  const { account } = step
  for (let number = step.number; number < step.number + mostTries; number++) {
    writing.tried.set(account, number)
    await begin(writing, account, number, plan)
    const newest = await progressOf(writing, account)
    if (newest.plan?.token === plan.token) {
      writing.tried.delete(account)
      return { ...step, number }
    }
    if (newest.number >= number) break
  }
  throw new LoggiaError('unavailable', { detail: 'another process writes this account' })
}

const mostTries = 10

/** Finishes what was begun and is not over; what never reached the database is as if it had not been begun. */
async function settled(
  writing: Writing,
  account: string,
  { number, plan, done }: Progress,
): Promise<{ readonly number: number; readonly done: number }> {
  if (plan === null || done >= 2 * number) return { number, done }
  const step = { account, number, done, next: plan.next, isRetried: true }
  if (plan.what === 'recording') {
    await forbid(writing, account, plan)
    await countRecorded(writing, step, plan)
  } else {
    await (done < 2 * number - 1 ? remove(writing, step, plan) : endRemoval(writing, step, plan))
  }
  return { number, done: 2 * number }
}

/**
 * Sends another block with the token of the entries: if theirs has come, this one is left out, and if it has not, it
 * never will, even when it is still on its way. It is of the account, so that it comes to the same shard, but of a kind
 * and a key that nobody asks for.
 */
async function forbid(
  { database, tables }: Writing,
  account: string,
  { token }: RecordingPlan,
): Promise<void> {
  const nothing = { time: 0, recorded: 0, counted: {}, search_text: '', entry: '' }
  const row = { account, kind: ownKind, id: token, key_prefix: ownKind, ...nothing }
  await database.insert(tables.entries.name, [row], { token })
}

/** Counts the entries of a recording that are there, and ends it. There have to be as many as expected, if any are. */
export async function countRecorded(
  writing: Writing,
  step: Step,
  plan: RecordingPlan,
  expected?: { readonly entries: number; readonly sums: readonly Sum[] | null },
): Promise<void> {
  const { account } = step
  const part = partOf(account, plan)
  const sums = expected?.sums ?? (await sumsOf(writing, part))
  const there = expected?.sums ? await entriesOf(writing, part) : entriesIn(sums)
  if (expected && there !== expected.entries) {
    // Another process writes this account, or has ended this step. Whoever sends the entries again is told the truth.
    throw new LoggiaError('unavailable', {
      detail: `${there} of ${expected.entries} entries were recorded`,
    })
  }
  await comeTo(2 * step.number, writing, step, { rows: rollupRows(account, sums, 'come'), ...plan })
}

/** Takes entries from the statistics, closes the past behind them, and removes them; resolves with their number. */
export async function remove(
  writing: Writing,
  step: Step,
  plan: ExpiryPlan | KeyRemovalPlan,
): Promise<number> {
  const { account, number } = step
  await closeBehind(writing, account, plan)
  const sums = await sumsOf(writing, partOf(account, plan))
  const removed = entriesIn(sums)
  const told = plan.what === 'expiry' ? [passRow(account, plan, removed)] : []
  const rows = [...rollupRows(account, sums, 'go'), ...told]
  await comeTo(2 * number - 1, writing, step, { rows, token: plan.token })
  await endRemoval(writing, { ...step, done: 2 * number - 1 }, plan)
  return removed
}

/** Nothing of it can come back: what is removed was counted already, and recording waits. */
async function endRemoval(
  writing: Writing,
  step: Step,
  plan: ExpiryPlan | KeyRemovalPlan,
): Promise<void> {
  const { condition, values } = partOf(step.account, plan)
  await deleteEntries(writing, condition, values)
  await comeTo(2 * step.number, writing, step, { rows: [], token: `${plan.token} end` })
}

function passRow(account: string, { pass, kind }: ExpiryPlan, removed: number): RollupRow {
  const value = passValue(pass, kind)
  return { account, kind: ownKind, field: passesField, hour: 0, value, total: removed, live: 0 }
}

/**
 * Writes statistics, and how far the step has come with them, in one block.
 *
 * A database that was killed may know the token of a block that it does not have, and would take it for one that is sent
 * twice. So whoever tries again looks whether it has come, and sends it under other tokens until it has.
 */
async function comeTo(
  done: number,
  writing: Writing,
  step: Step,
  { rows, token }: { readonly rows: readonly RollupRow[]; readonly token: string },
): Promise<void> {
  const { database, tables } = writing
  const block = [...rows, stepRow(step.account, done - step.done)]
  for (let again = 0; again < mostTries; again++) {
    const own = again === 0 ? token : `${token} again ${again}`
    await database.insert(tables.rollup.name, block, { token: own })
    if (!step.isRetried || (await progressOf(writing, step.account)).done >= done) return
  }
  throw new LoggiaError('unavailable', { detail: 'the statistics do not come' })
}
