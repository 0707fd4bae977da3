import { LoggiaError } from '@loggia/core'
import { leasesOf, type Leases } from './pg-leases.ts'
import type { PgPool } from './pg-pool.ts'
import { rowsOf, sessionOn, type Session } from './pg-statement.ts'
import type { PostgresDatabase, RunSql } from './postgres-database.ts'
import { isConflict, isLost, unavailable } from './sql-fault.ts'

/** How a server is asked. */
export interface PgDatabaseOptions {
  /** Milliseconds to wait for a connection, new or free, before the answer is `unavailable`. Default: 10,000. */
  readonly patience?: number
  /** Milliseconds that a transaction may wait for us, e.g. when this machine is gone. Default: 60,000. */
  readonly idleTransaction?: number
}

/**
 * A Postgres server behind a `Pool` of `pg`. Connections that break are replaced by the pool, so it recovers by itself.
 *
 * All but one connection of the pool are used at once; that one ends statements that nobody waits for any more. What
 * goes away by itself rejects with `unavailable` or `timeout`. Transactions that others have undone (serialisation,
 * deadlocks) or that lost their connection before they were committed are run again; one that lost it while it was
 * committed is not, since nobody knows what became of it.
 */
export function pgDatabase(
  pool: PgPool,
  { patience = 10_000, idleTransaction = 60_000 }: PgDatabaseOptions = {},
): PostgresDatabase {
  const leases = leasesOf(pool, patience)
  const begin = `begin; set local idle_in_transaction_session_timeout = ${whole(idleTransaction)}`
  return {
    async query(statement, values, { signal, timeout } = {}) {
      if (timeout !== undefined) {
        const limited = `begin; set local statement_timeout = ${whole(timeout)}`
        return transacted(leases, limited, (query) => query(statement, values, { signal }), signal)
      }
      const session = sessionOn(await leases.take(signal), leases)
      try {
        return rowsOf(await session.run(statement, values, signal))
      } finally {
        session.end()
      }
    },
    async transaction(work) {
      for (let tries = 1; ; tries++) {
        try {
          return await transacted(leases, begin, work)
        } catch (error) {
          if (!isWorthAnother(error, tries)) throw error
          await new Promise((resolve) => setTimeout(resolve, Math.random() * tries * 20))
        }
      }
    },
    vacuums: true,
    parallel: pool.options?.max !== 1,
  }
}

/** Conflicts end by chance; a connection that is lost twice is no chance. */
function isWorthAnother(error: unknown, tries: number): boolean {
  if (isConflict(error)) return tries < 10
  return isLost(error) && !doubtful.has(Object(error)) && tries < 2
}

/** Errors of commits: what they were about may have been done. */
const doubtful = new WeakSet<object>()

/** One try of a transaction. */
async function transacted<T>(
  leases: Leases,
  begin: string,
  work: (query: RunSql) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const session = sessionOn(await leases.take(signal), leases)
  try {
    await session.run(begin)
    const result = await work(runOn(session))
    await commit(session)
    session.end()
    return result
  } catch (error) {
    session.undo()
    throw error
  }
}

async function commit(session: Session): Promise<void> {
  try {
    const { command } = await session.run('commit')
    if (command !== 'ROLLBACK') return
  } catch (error) {
    if (!isLost(error)) throw error
    const what = 'the connection was lost while something was recorded, so it may be there or not'
    const failure = unavailable(error instanceof LoggiaError ? error.cause : error, what)
    doubtful.add(failure)
    throw failure
  }
  throw new Error('a statement of the transaction had failed, so nothing of it was kept')
}

/** Within a transaction a time limit holds for one statement. */
function runOn(session: Session): RunSql {
  return async (statement, values, { signal, timeout } = {}) => {
    if (timeout === undefined) return rowsOf(await session.run(statement, values, signal))
    await session.run(`set local statement_timeout = ${whole(timeout)}`)
    const answer = await session.run(statement, values, signal)
    await session.run('set local statement_timeout to default')
    return rowsOf(answer)
  }
}

/** Milliseconds as settings have them: whole, and never 0, which is no limit at all. */
function whole(milliseconds: number): number {
  return Math.min(Math.max(1, Math.ceil(milliseconds)), 2_147_483_647)
}
