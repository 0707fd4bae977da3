import { ownKind, stepsField, type RollupRow, type Writing } from './clickhouse-writing.ts'
import { crc32 } from './crc32.ts'

/** What a step is about to change, in full: enough for another process to finish it. Texts are as they are stored. */
export type Plan = RecordingPlan | ExpiryPlan | KeyRemovalPlan

interface AnyPlan {
  /** With it each of its blocks is written once, whoever tries, and how often. */
  readonly token: string
  /** The number that the next entry of the account is given. */
  readonly next: number
}

/** Entries, by the numbers that they are given: from `first` up to, but not including, `next`. */
export interface RecordingPlan extends AnyPlan {
  readonly what: 'recording'
  readonly kind: string
  readonly first: number
}

/** All entries of a kind up to and including a place. */
export interface ExpiryPlan extends AnyPlan {
  readonly what: 'expiry'
  readonly kind: string
  readonly upTo: { readonly time: number; readonly id: string }
  readonly before: number
  readonly pass: string
}

/** All entries of a key up to and including a moment. */
export interface KeyRemovalPlan extends AnyPlan {
  readonly what: 'key removal'
  readonly prefix: string
  readonly until: number
}

/** How far an account is. */
export interface Progress {
  /** Of the newest step that was begun. */
  readonly number: number
  readonly plan: Plan | null
  /** Twice the number of the newest step that is over, and one more in the middle of a removal. */
  readonly done: number
}

/** How far an account is, as the database has it. */
export async function progressOf(
  { database, tables }: Pick<Writing, 'database' | 'tables'>,
  account: string,
): Promise<Progress> {
  const [row] = await database.rows(
    `select
      (select (number, plan) from ${tables.journal.name}
       where account = {account:String} order by number desc limit 1) as newest,
      (select sum(total) from ${tables.rollup.name}
       where account = {account:String} and kind = {own:String} and field = {steps:String}) as done`,
    { values: { account, own: ownKind, steps: stepsField } },
  )
  const [number, plan] = newestIn(row?.['newest'])
  return { number, plan, done: Number(row?.['done'] ?? 0) }
}

function newestIn(newest: unknown): readonly [number, Plan | null] {
  if (!Array.isArray(newest) || newest[1] === '' || newest[1] === null) return [0, null]
  // Only this file writes it.
  return [Number(newest[0]), JSON.parse(String(newest[1])) as Plan]
}

/** Accounts with a step that was begun and is not over. */
export async function unfinishedAccounts({
  database,
  tables,
}: Writing): Promise<readonly string[]> {
  const rows = await database.rows(
    `select account from (
      select account, 2 * max(number) as begun, 0 as done from ${tables.journal.name} group by account
      union all
      select account, 0 as begun, sum(total) as done from ${tables.rollup.name}
      where kind = {own:String} and field = {steps:String} group by account
    ) group by account having sum(begun) > sum(done)`,
    { values: { own: ownKind, steps: stepsField } },
  )
  return rows.map(({ account }) => String(account))
}

/**
 * Says what is about to happen, before anything of it does. The number is the token of the row, so that of several
 * processes that begin a step with the same number one is heard; nobody tells the others.
 */
export async function begin(
  { database, tables }: Writing,
  account: string,
  number: number,
  plan: Plan,
): Promise<void> {
  const row = { account, number, plan: JSON.stringify(plan) }
  await database.insert(tables.journal.name, [row], { token: `step ${crc32(account)} ${number}` })
}

/** The row by which a step comes so far; in one block with what it changes. */
export function stepRow(account: string, advance: number): RollupRow {
  const row = { account, kind: ownKind, field: stepsField, hour: 0, value: '' }
  return { ...row, total: advance, live: 0 }
}
