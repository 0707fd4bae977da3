import { LoggiaError, type Entry, type RetentionPass } from '@loggia/core'
import type { Expiry, KeyRemoval, Scope } from '../store.ts'
import type { PostgresDatabase, RunSql } from './postgres-database.ts'
import { deletedIn } from '../retention/stored-pass.ts'
import { runningPass } from './postgres-passes.ts'
import { removalLock } from './recording-turn.ts'
import { sqlText } from '../timeline/sql-text.ts'
import { hourInSql, untimed } from '../timeline/sql-time.ts'

/** How many entries of a scope are from before a moment. */
export async function countBefore<E extends Entry>(
  { query }: PostgresDatabase,
  { account, preset }: Scope<E>,
  before: Date,
): Promise<number> {
  const [sum] = await query(
    `select count(*) as entries from loggia.entries
     where account = $1 and kind = $2 and time > $3::bigint and time < $4::bigint`,
    [sqlText(account), sqlText(preset.name), untimed, before.getTime()],
  )
  return Number(sum?.['entries'])
}

/** Removes a batch of old entries, raises the mark and adds the batch to its pass, in one transaction. */
export async function expire<E extends Entry>(
  database: PostgresDatabase,
  { account, preset }: Scope<E>,
  { before, limit, pass }: Expiry,
): Promise<number> {
  const scope = [sqlText(account), sqlText(preset.name)]
  return database.transaction(async (query) => {
    await query('select from loggia.accounts where account = $1 for share', [scope[0]])
    const running = await runningPass(query, account, pass.id)
    if (!running) throw new LoggiaError('pass-running')
    await query(raiseMark, [...scope, before.getTime()])
    const [gone] = await query(expiry, [...scope, untimed, before.getTime(), limit])
    const deleted = Number(gone?.['deleted'])
    await keepDeleted(query, account, pass.leaseUntil, deletedIn(running, preset.name, deleted))
    return deleted
  })
}

async function keepDeleted(
  query: RunSql,
  account: string,
  leaseUntil: Date,
  pass: RetentionPass,
): Promise<void> {
  await query(
    'update loggia.passes set pass = $3, lease_until = $4::bigint where account = $1 and id = $2',
    [sqlText(account), sqlText(pass.id), JSON.stringify(pass), leaseUntil.getTime()],
  )
}

/** Whoever records waits for it, and is told which entries are late from then on. */
const raiseMark = `
  insert into loggia.marks as mark values ($1, $2, $3::bigint)
  on conflict (account, kind)
  do update set expired_before = greatest(mark.expired_before, excluded.expired_before)`

/**
 * What is taken from the statistics with the rows of `gone`. They were counted when they were recorded, so every count is
 * there, and nothing is ever inserted.
 */
const statistics = `
  sums as (
    select kind, ${hourInSql} as hour, field, value, count(*) as entries
    from gone, jsonb_each_text(counted) as each(field, value)
    group by 1, 2, 3, 4
  ),
  counts as (
    insert into loggia.rollup as counted (account, kind, field, hour, value, total, live)
    select $1, kind, field, hour, value, entries, entries from sums
    order by kind, field collate "C", hour, value collate "C"
    on conflict (account, kind, field, hour, value)
    do update set live = counted.live - excluded.live
  )
  select count(*) as deleted, max(time) as newest from gone`

/** An array, so that a database that knows nothing of its tables yet looks the entries up all the same. */
const expiry = `
  with gone as (
    delete from loggia.entries
    where account = $1 and kind = $2 and id = any(array(
      select id from loggia.entries
      where account = $1 and kind = $2 and time > $3::bigint and time < $4::bigint
      order by time, id limit $5::bigint
    ))
    returning kind, time, counted
  ),
  ${statistics}`

/** How many entries of any kind have a key. */
export async function countOfKey(
  { query }: PostgresDatabase,
  account: string,
  prefix: string,
): Promise<number> {
  const [sum] = await query(
    'select count(*) as entries from loggia.entries where account = $1 and key_prefix = $2',
    [sqlText(account), sqlText(prefix)],
  )
  return Number(sum?.['entries'])
}

/** Removes all entries of a key, in one transaction that nobody records meanwhile. */
export async function removeKey(
  database: PostgresDatabase,
  account: string,
  { prefix, at, expected }: KeyRemoval,
): Promise<number> {
  const key = [sqlText(account), sqlText(prefix)]
  return database.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${removalLock})`, [key[0]])
    await query('insert into loggia.accounts values ($1) on conflict do nothing', [key[0]])
    await query('select from loggia.accounts where account = $1 for update', [key[0]])
    const [gone] = await query(removal, key)
    const deleted = Number(gone?.['deleted'])
    if (expected !== null && deleted !== expected) {
      throw new LoggiaError('count-changed', { detail: `${deleted}, expected ${expected}` })
    }
    // A clock may have been ahead: what was removed stays away, also what is from the future.
    const until = Math.max(at.getTime(), Number(gone?.['newest'] ?? untimed))
    await query(rememberKey, [...key, until])
    return deleted
  })
}

const removal = `
  with gone as (
    delete from loggia.entries where account = $1 and key_prefix = $2
    returning kind, time, counted
  ),
  ${statistics}`

/** Up to when entries of a key are late. */
const rememberKey = `
  insert into loggia.removed_keys as removed values ($1, $2, $3::bigint)
  on conflict (account, key_prefix)
  do update set removed_at = greatest(removed.removed_at, excluded.removed_at)`
