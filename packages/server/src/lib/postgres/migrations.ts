import { migrations, type Migration, type MigrationStep, type NewIndex } from './migration-steps.ts'
import type { PostgresDatabase, RunSql } from './postgres-database.ts'

/** Which steps the tables of a database have seen. */
export interface Migrations {
  readonly applied: readonly Migration[]
  /** What `migrate` would do, in order. */
  readonly pending: readonly Migration[]
  /** Numbers of steps that only a newer version of this package knows. */
  readonly unknown: readonly number[]
}

/** Which steps the tables of a database have seen; looks and changes nothing. */
export async function migrationsOf({
  query,
}: Pick<PostgresDatabase, 'query'>): Promise<Migrations> {
  const [table] = await query(`select to_regclass('loggia.migrations') is not null as there`)
  const rows = table?.['there'] === true ? await query('select number from loggia.migrations') : []
  const numbers = new Set(rows.map(({ number }) => Number(number)))
  const known = migrations.map(({ number, name }) => ({ number, name }))
  return {
    applied: known.filter(({ number }) => numbers.has(number)),
    pending: known.filter(({ number }) => !numbers.has(number)),
    unknown: [...numbers].filter((number) => !known.some((each) => each.number === number)),
  }
}

/**
 * Brings the tables up to date, each step once, whoever else opens the same database meanwhile, and resolves with the
 * steps that were missing. Everything lives in the schema `loggia`, so a database can be shared with an application.
 *
 * On a server indexes are built while others read and record, which takes minutes where there are millions of entries.
 * An interrupted step is done again. Rejects when a newer version has changed the tables.
 */
export async function migrate(database: PostgresDatabase): Promise<readonly Migration[]> {
  const { pending, unknown } = await migrationsOf(database)
  if (unknown.length > 0) throw new Error(newer)
  if (pending.length === 0) return []
  return alone(database, async (query) => {
    // Where there is one connection, everything happens on it. Else each step is kept before the next one.
    const own: PostgresDatabase['transaction'] = (work) =>
      database.parallel ? database.transaction(work) : work(query)
    await own(makeRoom)
    const missing = (await own((run) => migrationsOf({ query: run }))).pending
    for (const { number } of missing) {
      const step = migrations.find((each) => each.number === number)
      if (!step) continue
      if ('index' in step && database.parallel) await buildBeside(database, step.index)
      await own((run) => apply(run, step))
    }
    return missing
  })
}

const newer =
  'A newer version of @loggia/server has changed the tables of this database, so this one would spoil them. ' +
  'Update it, or go back to a copy of the database from before.'

/**
 * Nobody else gets in between. The lock is asked for again and again: whoever waited for it in one statement would be
 * waited for by the building of an index, and would keep a connection from whoever has it.
 */
async function alone<T>(
  { transaction }: PostgresDatabase,
  work: (query: RunSql) => Promise<T>,
): Promise<T> {
  for (;;) {
    const result = await transaction(async (query) => {
      await query('set local idle_in_transaction_session_timeout = 0')
      const [lock] = await query(ask)
      return lock?.['ours'] === true ? { done: await work(query) } : null
    })
    if (result) return result.done
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * Any number that nobody else locks. It is no value of the statement, or the server would keep a snapshot for it, and the
 * building of an index would wait for that one, too.
 */
const ask = 'select pg_try_advisory_xact_lock(7065143) as ours'

/** Only where it is missing: who may use a schema need not be allowed to make one. */
async function makeRoom(query: RunSql): Promise<void> {
  const [room] = await query(`
    select to_regnamespace('loggia') is not null as there,
      to_regclass('loggia.migrations') is not null as known`)
  if (room?.['there'] !== true) await query('create schema loggia')
  if (room?.['known'] !== true) {
    await query('create table loggia.migrations (number integer primary key)')
  }
}

async function apply(query: RunSql, step: MigrationStep): Promise<void> {
  const { number } = step
  const statements = 'index' in step ? [built('create index', step.index)] : step.statements
  for (const statement of statements) await query(statement)
  await query('insert into loggia.migrations (number) values ($1::integer)', [number])
}

/** Builds an index while others record. One whose building was interrupted is there, and of no use. */
async function buildBeside({ query }: PostgresDatabase, index: NewIndex): Promise<void> {
  const [found] = await query(
    'select indisvalid as whole from pg_index where indexrelid = to_regclass($1)',
    [`loggia.${index.name}`],
  )
  if (found?.['whole'] === false) await query(`drop index concurrently loggia.${index.name}`)
  await query(built('create index concurrently', index))
}

function built(create: string, { name, on }: NewIndex): string {
  return `${create} if not exists ${name} on ${on}`
}
