import { pgDatabase } from '../postgres/pg-database.ts'
import { postgresStore } from '../postgres/postgres-store.ts'
import { OpenFailure } from './open-failure.ts'
import type { OpenedPostgres } from './open-place.ts'
import type { OpenStoreOptions } from './open-store.ts'
import { optionalPackage } from './optional-package.ts'
import { serverFailure } from './server-failure.ts'

/** A Postgres server. Connections are made when they are needed. */
export async function openPostgres(
  url: string,
  { onError, connections = 10 }: OpenStoreOptions,
): Promise<OpenedPostgres> {
  const { default: pg } = await optionalPackage('pg', () => import('pg'))
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    application_name: 'loggia',
  })
  // Without a listener it would end the process.
  pool.on('error', (error) => onError?.(error))
  const database = pgDatabase(pool)
  const where = addressOf(() => new pg.Client({ connectionString: url }))
  return {
    kind: 'postgres',
    describe: `Postgres at ${where}`,
    folder: null,
    database,
    openStore: () => postgresStore(database),
    failureOf: (error) => serverFailure(error, `Postgres at ${where}`, 'DATABASE_URL'),
    close: () => pool.end(),
  }
}

/** Milliseconds. */
const patience = 10_000

interface Address {
  readonly host: string
  readonly port: number
  readonly database?: string | undefined
}

/** Without the user and the password. */
function addressOf(client: () => Address): string {
  try {
    const { host, port, database } = client()
    return `${host}:${port}/${database ?? ''}`
  } catch (error) {
    throw new OpenFailure(
      'bad-place',
      '--database-url (DATABASE_URL) cannot be read as an address.',
      error,
    )
  }
}
