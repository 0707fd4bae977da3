import type { RetentionPass } from '@loggia/core'
import { begunPass, endedPass, interruptedPass, passesKept } from '../retention/stored-pass.ts'
import type { EndedPass, NewPass } from '../store-pass.ts'
import type { PostgresDatabase, RunSql } from './postgres-database.ts'
import { sqlText } from '../timeline/sql-text.ts'

/** Begins a pass unless another one is running; one at a time, also among several processes. */
export async function beginPass(
  database: PostgresDatabase,
  name: string,
  pass: NewPass,
): Promise<boolean> {
  const account = sqlText(name)
  return database.transaction(async (query) => {
    await query('insert into loggia.accounts values ($1) on conflict do nothing', [account])
    // Not `for update`: recording, which shares the row, need not wait for it, but a second pass must.
    await query('select pg_advisory_xact_lock(hashtextextended($1, 7065143))', [account])
    const running = await query(
      `select id, pass, lease_until from loggia.passes
       where account = $1 and state = 'running' for update`,
      [account],
    )
    if (running.some((held) => Number(held['lease_until']) > pass.startedAt.getTime())) return false
    for (const held of running) await keep(query, account, interruptedPass(passIn(held['pass'])))
    await query(
      `insert into loggia.passes (account, id, state, lease_until, pass)
       values ($1, $2, 'running', $3::bigint, $4)`,
      [account, sqlText(pass.id), pass.leaseUntil.getTime(), JSON.stringify(begunPass(pass))],
    )
    await query(forgetOldest, [account, passesKept])
    return true
  })
}

const forgetOldest = `
  delete from loggia.passes where account = $1 and number <= (
    select number from loggia.passes where account = $1 order by number desc offset $2::bigint limit 1
  )`

/** Ends a pass that is still running, and cleans up after it. */
export async function endPass(
  database: PostgresDatabase,
  account: string,
  ended: EndedPass,
): Promise<void> {
  const removed = await database.transaction(async (query) => {
    const running = await runningPass(query, account, ended.id)
    if (!running) return false
    const pass = endedPass(running, ended)
    await keep(query, sqlText(account), pass)
    return pass.collections.some(({ deleted }) => deleted > 0)
  })
  if (removed && !database.vacuums) await database.query(vacuum)
}

const vacuum = 'vacuum (analyze) loggia.entries, loggia.rollup, loggia.passes'

/** The latest passes of an account, newest first. */
export async function latestPasses(
  { query }: PostgresDatabase,
  account: string,
  limit: number,
): Promise<readonly RetentionPass[]> {
  const rows = await query(
    'select pass from loggia.passes where account = $1 order by number desc limit $2::bigint',
    [sqlText(account), limit],
  )
  return rows.map(({ pass }) => passIn(pass))
}

/** A pass that nobody has taken over; nobody can until the end of the transaction. */
export async function runningPass(
  query: RunSql,
  account: string,
  id: string,
): Promise<RetentionPass | null> {
  const [held] = await query(
    `select pass from loggia.passes
     where account = $1 and id = $2 and state = 'running' for update`,
    [sqlText(account), sqlText(id)],
  )
  return held ? passIn(held['pass']) : null
}

async function keep(query: RunSql, account: string, pass: RetentionPass): Promise<void> {
  await query('update loggia.passes set pass = $3, state = $4 where account = $1 and id = $2', [
    account,
    sqlText(pass.id),
    JSON.stringify(pass),
    pass.state,
  ])
}

function passIn(text: unknown): RetentionPass {
  // Only this file and the removal write it.
  return JSON.parse(String(text)) as RetentionPass
}
