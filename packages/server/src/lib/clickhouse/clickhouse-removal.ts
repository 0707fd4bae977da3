import { LoggiaError, type Entry } from '@loggia/core'
import type { Expiry, KeyRemoval, Scope } from '../store.ts'
import { closeBehind } from './clickhouse-late.ts'
import { keepLease, runningPass } from './clickhouse-passes.ts'
import { beginStep, nextStep, remove, type Step } from './clickhouse-steps.ts'
import { ofKind } from './clickhouse-sums.ts'
import type { Writing } from './clickhouse-writing.ts'
import { sqlText } from '../timeline/sql-text.ts'
import { untimed } from '../timeline/sql-time.ts'

/** How many entries of a scope are from before a moment. */
export async function countBefore<E extends Entry>(
  { database, tables }: Pick<Writing, 'database' | 'tables'>,
  { account, preset }: Scope<E>,
  before: Date,
): Promise<number> {
  const [row] = await database.rows(
    `select count() as entries from ${tables.entries.name}
     where ${ofKind} and time > {untimed:Int64} and time < {before:Int64}`,
    { values: { ...scopeValues(account, preset.name), untimed, before: before.getTime() } },
  )
  return Number(row?.['entries'])
}

/** Removes a batch of old entries and adds it to its pass. */
export async function expire<E extends Entry>(
  writing: Writing,
  { account: name, preset }: Scope<E>,
  { before, limit, pass: lease }: Expiry,
): Promise<number> {
  const { account, kind } = scopeValues(name, preset.name)
  return writing.inTurn(account, async () => {
    const step = await nextStep(writing, account)
    const running = await runningPass(writing, account, lease.id)
    if (!running) throw new LoggiaError('pass-running')
    await keepLease(writing, account, running, lease.leaseUntil)
    const pass = sqlText(lease.id)
    const facts = { what: 'expiry', kind, before: before.getTime(), pass } as const
    const upTo = await lastOf(writing, { account, kind, before: facts.before, limit })
    if (upTo === null) {
      await closeBehind(writing, account, facts)
      return 0
    }
    return taken(writing, step, { ...facts, upTo, ...tokenOf(step) })
  })
}

interface Oldest {
  readonly account: string
  readonly kind: string
  readonly before: number
  readonly limit: number
}

/** The place of the last of the oldest entries; `null` when there are none. */
async function lastOf(
  { database, tables }: Writing,
  values: Oldest,
): Promise<{ readonly time: number; readonly id: string } | null> {
  const [row] = await database.rows(
    `select time, id from (
       select time, id from ${tables.entries.name}
       where ${ofKind} and time < {before:Int64} and time >= (
         select min(hour) from (
           select hour from ${tables.rollup.name}
           where ${ofKind} and field = '' and hour > {untimed:Int64}
           group by hour having sum(live) > 0
         )
       )
       order by time, id limit {limit:UInt64}
     ) order by time desc, id desc limit 1`,
    { values: { ...values, untimed } },
  )
  return row ? { time: Number(row['time']), id: String(row['id']) } : null
}

async function taken(
  writing: Writing,
  step: Step,
  plan: Parameters<typeof remove>[2],
): Promise<number> {
  return remove(writing, await beginStep(writing, step, plan), plan)
}

function tokenOf({ next }: Step): { readonly token: string; readonly next: number } {
  return { token: crypto.randomUUID(), next }
}

/** How many entries of any kind have a key. */
export async function countOfKey(
  writing: Pick<Writing, 'database' | 'tables'>,
  account: string,
  prefix: string,
): Promise<number> {
  return (await keyIn(writing, sqlText(account), sqlText(prefix))).entries
}

/** Removes all entries of a key. */
export async function removeKey(
  writing: Writing,
  name: string,
  { prefix: key, at, expected }: KeyRemoval,
): Promise<number> {
  const [account, prefix] = [sqlText(name), sqlText(key)]
  return writing.inTurn(account, async () => {
    const step = await nextStep(writing, account)
    const { entries, newest } = await keyIn(writing, account, prefix)
    if (expected !== null && entries !== expected) {
      throw new LoggiaError('count-changed', { detail: `${entries}, expected ${expected}` })
    }
    // A clock may have been ahead: what was removed stays away, also what is from the future.
    const facts = { what: 'key removal', prefix, until: Math.max(at.getTime(), newest) } as const
    if (entries > 0) return taken(writing, step, { ...facts, ...tokenOf(step) })
    await closeBehind(writing, account, facts)
    return 0
  })
}

async function keyIn(
  { database, tables }: Pick<Writing, 'database' | 'tables'>,
  account: string,
  prefix: string,
): Promise<{ readonly entries: number; readonly newest: number }> {
  const [row] = await database.rows(
    `select count() as entries, max(time) as newest from ${tables.entries.name}
     where account = {account:String} and key_prefix = {prefix:String}`,
    { values: { account, prefix } },
  )
  const entries = Number(row?.['entries'])
  return { entries, newest: entries === 0 ? untimed : Number(row?.['newest']) }
}

function scopeValues(
  account: string,
  kind: string,
): { readonly account: string; readonly kind: string } {
  return { account: sqlText(account), kind: sqlText(kind) }
}
