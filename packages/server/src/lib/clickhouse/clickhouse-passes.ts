import type { RetentionPass } from '@loggia/core'
import {
  begunPass,
  deletedIn,
  endedPass,
  interruptedPass,
  passesKept,
} from '../retention/stored-pass.ts'
import type { EndedPass, NewPass } from '../store-pass.ts'
import { ownKind, passesField, passValue, type Writing } from './clickhouse-writing.ts'
import { sqlText } from '../timeline/sql-text.ts'

/** A pass as it is stored; the newest version counts. What it has removed is in the statistics. */
export interface PassRow {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly state: 'running' | 'over' | 'withdrawn'
  readonly lease_until: number
  readonly pass: string
}

/** Begins a pass unless another one is running. */
export async function beginPass(writing: Writing, name: string, pass: NewPass): Promise<boolean> {
  const account = sqlText(name)
  return writing.inTurn(account, async () => {
    const held = await running(writing, account)
    if (held.some(holdsAt(pass.startedAt))) return false
    for (const each of held) await keep(writing, account, over(each, interruptedPass(passIn(each))))
    const row = await newPass(writing, account, pass)
    await keep(writing, account, row)
    // Another process may have begun one at the same time. Each of them sees the other's, so one gives way, or both.
    const others = (await running(writing, account)).filter(({ id }) => id !== row.id)
    if (others.some(holdsAt(pass.startedAt))) {
      await keep(writing, account, { ...row, version: row.version + 1, state: 'withdrawn' })
      return false
    }
    await forgetOldest(writing, account, row.number)
    return true
  })
}

function holdsAt(at: Date): (row: PassRow) => boolean {
  return ({ lease_until }) => lease_until > at.getTime()
}

async function newPass(
  { database, tables }: Writing,
  account: string,
  pass: NewPass,
): Promise<PassRow> {
  const [newest] = await database.rows(
    `select max(number) as number from ${tables.passes.name} where account = {account:String}`,
    { values: { account } },
  )
  return {
    id: sqlText(pass.id),
    number: Number(newest?.['number'] ?? 0) + 1,
    version: 1,
    state: 'running',
    lease_until: pass.leaseUntil.getTime(),
    pass: JSON.stringify(begunPass(pass)),
  }
}

async function forgetOldest(
  { database, tables }: Writing,
  account: string,
  newest: number,
): Promise<void> {
  if (newest <= passesKept || newest % passesForgotten > 0) return
  await database.run(
    `delete from ${tables.passes.stored}
     where account = {account:String} and number <= {oldest:Int64}`,
    { values: { account, oldest: newest - passesKept } },
  )
}

/** To remove rows is work, so it is done for many at once. */
const passesForgotten = 100

/** Ends a pass that is still running. */
export async function endPass(writing: Writing, name: string, ended: EndedPass): Promise<void> {
  const account = sqlText(name)
  await writing.inTurn(account, async () => {
    const row = await runningPass(writing, account, ended.id)
    if (row) await keep(writing, account, over(row, endedPass(passIn(row), ended)))
  })
}

function over(row: PassRow, pass: RetentionPass): PassRow {
  return { ...row, version: row.version + 1, state: 'over', pass: JSON.stringify(pass) }
}

/** A pass that nobody has taken over. */
export async function runningPass(
  writing: Writing,
  account: string,
  id: string,
): Promise<PassRow | null> {
  const stored = sqlText(id)
  return (await running(writing, account)).find((row) => row.id === stored) ?? null
}

/** Nobody takes a pass over until then. */
export async function keepLease(
  writing: Writing,
  account: string,
  row: PassRow,
  leaseUntil: Date,
): Promise<void> {
  const lease_until = leaseUntil.getTime()
  await keep(writing, account, { ...row, version: row.version + 1, lease_until })
}

/** The latest passes of an account, newest first. */
export async function latestPasses(
  { database, tables }: Pick<Writing, 'database' | 'tables'>,
  name: string,
  limit: number,
): Promise<readonly RetentionPass[]> {
  const account = sqlText(name)
  const rows = await database.rows(
    `select pass from ${tables.passes.name} final
     where account = {account:String} and state != 'withdrawn'
     order by number desc limit {limit:UInt64}`,
    { values: { account, limit: Math.min(limit, passesKept) } },
  )
  const passes = rows.map((row) => passIn({ pass: String(row['pass']) }))
  const removed = await removedBy({ database, tables }, account, passes)
  return passes.map((pass) =>
    pass.collections.reduce((told, { collection }) => {
      const deleted = removed.get(valueOf(pass, collection)) ?? 0
      return deletedIn(told, collection, deleted)
    }, pass),
  )
}

/** How many entries passes have removed, by pass and collection. */
async function removedBy(
  { database, tables }: Pick<Writing, 'database' | 'tables'>,
  account: string,
  passes: readonly RetentionPass[],
): Promise<ReadonlyMap<unknown, number>> {
  const keys = passes.flatMap((pass) =>
    pass.collections.map(({ collection }) => valueOf(pass, collection)),
  )
  if (keys.length === 0) return new Map()
  const rows = await database.rows(
    `select value, sum(total) as removed from ${tables.rollup.name}
     where account = {account:String} and kind = {own:String} and field = {passes:String}
       and value in {keys:Array(String)}
     group by value`,
    { values: { account, own: ownKind, passes: passesField, keys } },
  )
  return new Map(rows.map(({ value, removed }) => [value, Number(removed)]))
}

function valueOf({ id }: RetentionPass, collection: string): string {
  return passValue(sqlText(id), sqlText(collection))
}

async function running(
  { database, tables }: Writing,
  account: string,
): Promise<readonly PassRow[]> {
  const rows = await database.rows(
    `select id, number, version, state, lease_until, pass from ${tables.passes.name} final
     where account = {account:String} and state = 'running'`,
    { values: { account } },
  )
  return rows.map(({ id, number, version, lease_until, pass }) => ({
    id: String(id),
    number: Number(number),
    version: Number(version),
    state: 'running',
    lease_until: Number(lease_until),
    pass: String(pass),
  }))
}

async function keep({ database, tables }: Writing, account: string, row: PassRow): Promise<void> {
  await database.insert(tables.passes.name, [{ account, ...row }])
}

function passIn({ pass }: Pick<PassRow, 'pass'>): RetentionPass {
  // Only this file writes it.
  return JSON.parse(pass) as RetentionPass
}
