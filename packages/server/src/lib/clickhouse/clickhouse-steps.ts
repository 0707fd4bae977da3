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
import { closeBehind } from './clickhouse-late.ts'
import { entriesIn, partOf, rollupRows, sumsOf } from './clickhouse-sums.ts'
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
}

/** The next step of an account whose last one is over: it finishes that one first, where a process was killed. */
export async function nextStep(writing: Writing, account: string): Promise<Step> {
  const progress = await progressOf(writing, account)
  const { number, done } = await settled(writing, account, progress)
  const free = Math.max(number, writing.tried.get(account) ?? 0) + 1
  return { account, number: free, done, next: progress.plan?.next ?? 1 }
}

/** Finishes what processes that were killed have left, in all accounts. */
export async function settleAll(writing: Writing): Promise<void> {
  for (const account of await unfinishedAccounts(writing)) {
    await writing.inTurn(account, async () => {
      await settled(writing, account, await progressOf(writing, account))
    })
  }
}

/** Says what a step will do. Where nobody knows whether that was heard, its number is not used again. */
export async function beginStep(
  writing: Writing,
  { account, number }: Step,
  plan: Plan,
): Promise<void> {
  writing.tried.set(account, number)
  await begin(writing, account, number, plan)
  writing.tried.delete(account)
}

/** Finishes what was begun and is not over; what never reached the database is as if it had not been begun. */
export async function settled(
  writing: Writing,
  account: string,
  { number, plan, done }: Progress,
): Promise<{ readonly number: number; readonly done: number }> {
  if (plan === null || done >= 2 * number) return { number, done }
  const step = { account, number, done, next: plan.next }
  if (plan.what === 'recording') {
    await forbid(writing, plan)
    await countRecorded(writing, step, plan)
  } else {
    await (done < 2 * number - 1 ? remove(writing, step, plan) : endRemoval(writing, step, plan))
  }
  const now = await progressOf(writing, account)
  if (now.done < 2 * number) return insisted(writing, step, plan)
  return now
}

/**
 * The database knows the token of a block that it does not have: it was killed between the two. The block will never
 * come now, so it is written under another token.
 */
async function insisted(
  writing: Writing,
  step: Step,
  plan: Plan,
): Promise<{ readonly number: number; readonly done: number }> {
  const again = { ...plan, token: `${plan.token} again` }
  if (again.what === 'recording') await countRecorded(writing, step, again)
  else await remove(writing, step, again)
  const { done } = await progressOf(writing, step.account)
  if (done < 2 * step.number) throw new LoggiaError('unavailable', { detail: 'unfinished step' })
  return { number: step.number, done }
}

/**
 * Sends another block with the token of the entries: if theirs has come, this one is left out, and if it has not, it
 * never will, even when it is still on its way.
 */
async function forbid({ database, tables }: Writing, { token }: RecordingPlan): Promise<void> {
  const nothing = { time: 0, recorded: 0, key_prefix: '', counted: {}, search_text: '', entry: '' }
  const row = { account: ownKind, kind: ownKind, id: token, ...nothing }
  await database.insert(tables.entries.name, [row], { token })
}

/** Counts the entries of a recording that are there, and ends it; resolves with their number. */
export async function countRecorded(
  writing: Writing,
  { account, number, done }: Step,
  plan: RecordingPlan,
): Promise<number> {
  const sums = await sumsOf(writing, partOf(account, plan))
  const rows = [...rollupRows(account, sums, 'come'), stepRow(account, 2 * number - done)]
  await count(writing, rows, plan.token)
  return entriesIn(sums)
}

/** Takes entries from the statistics, closes the past behind them, and removes them. */
export async function remove(
  writing: Writing,
  step: Step,
  plan: ExpiryPlan | KeyRemovalPlan,
): Promise<number> {
  const { account, number, done } = step
  await closeBehind(writing, account, plan)
  const sums = await sumsOf(writing, partOf(account, plan))
  const removed = entriesIn(sums)
  const told = plan.what === 'expiry' ? [passRow(account, plan, removed)] : []
  const rows = [
    ...rollupRows(account, sums, 'go'),
    ...told,
    stepRow(account, 2 * number - 1 - done),
  ]
  await count(writing, rows, plan.token)
  await endRemoval(writing, step, plan)
  return removed
}

/** Nothing of it can come back: what is removed was counted already, and recording waits. */
async function endRemoval(
  writing: Writing,
  { account }: Step,
  plan: ExpiryPlan | KeyRemovalPlan,
): Promise<void> {
  const { database, tables } = writing
  const { condition, values } = partOf(account, plan)
  await database.run(`delete from ${tables.entries.stored} where ${condition}`, {
    values,
    settings: { lightweight_deletes_sync: 2, mutations_sync: 2 },
  })
  await count(writing, [stepRow(account, 1)], `${plan.token} end`)
}

function passRow(account: string, { pass, kind }: ExpiryPlan, removed: number): RollupRow {
  const value = passValue(pass, kind)
  return { account, kind: ownKind, field: passesField, hour: 0, value, total: removed, live: 0 }
}

async function count(
  { database, tables }: Writing,
  rows: readonly RollupRow[],
  token: string,
): Promise<void> {
  await database.insert(tables.rollup.name, rows, { token })
}
