/** One row of an answer, by the names of its columns. */
export type SqlRow = Readonly<Record<string, unknown>>

/** Runs one statement whose values are `$1`, `$2`, … and resolves with its rows. */
export type RunSql = (
  statement: string,
  values?: readonly unknown[],
  options?: SqlOptions,
) => Promise<readonly SqlRow[]>

/** What a statement is given besides. */
export interface SqlOptions {
  /** Aborting it cancels the statement where the database can be told so; the call rejects with its reason. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds after which the database gives up; the call then rejects with `timeout`. */
  readonly timeout?: number | undefined
}

/** All that the store needs of a Postgres client. */
export interface PostgresDatabase {
  readonly query: RunSql
  /**
   * Runs all statements of `work` in one transaction (read committed), which is rolled back when `work` rejects.
   * Statements of others must not get between them on the same connection.
   */
  readonly transaction: <T>(work: (query: RunSql) => Promise<T>) => Promise<T>
  /**
   * Whether the room of removed rows is freed, and the planner told of the rest, without being asked, as servers do
   * (autovacuum). Otherwise the store asks for it after each pass that has removed something.
   */
  readonly vacuums: boolean
  /**
   * Whether statements run beside an open transaction, on other connections. Large indexes are then built while others
   * record. Default: `false`.
   */
  readonly parallel?: boolean
}

/** As much of a `PGlite` of `@electric-sql/pglite` as is used here. */
export interface PgliteClient extends PgliteQueries {
  transaction<T>(work: (transaction: PgliteQueries) => Promise<T>): Promise<T>
}

/** What PGlite and its transactions have in common. */
export interface PgliteQueries {
  query(statement: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>
}

/** Postgres within this process, in memory or in a folder of its own. */
export function pgliteDatabase(pglite: PgliteClient): PostgresDatabase {
  return {
    query: runOn(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(runOn(transaction))),
    vacuums: false,
  }
}

function runOn(client: PgliteQueries): RunSql {
  return async (statement, values = []) => {
    const { rows } = await client.query(statement, [...values])
    // Rows are objects unless a client is asked for anything else.
    return rows as readonly SqlRow[]
  }
}
