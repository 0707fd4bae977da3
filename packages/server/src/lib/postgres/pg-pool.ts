/** As much of a `Pool` of `pg` as is used here. */
export interface PgPool {
  readonly options?: { readonly max?: number | undefined } | undefined
  connect(): Promise<PgClient>
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** A connection of a pool, as much of it as is used here. */
export interface PgClient {
  /** By which the server knows the connection. */
  readonly processID?: number | null
  query(statement: PgStatement): Promise<PgAnswer>
  on(event: 'error', listener: (error: Error) => void): unknown
  removeListener(event: 'error', listener: (error: Error) => void): unknown
  release(broken?: boolean): void
}

export interface PgStatement {
  readonly text: string
  // Clients say `any[]`, which is not readonly.
  readonly values?: unknown[]
}

export interface PgAnswer {
  readonly rows: unknown[]
  /** What the server says that it has done: a transaction that cannot be committed is a `ROLLBACK`. */
  readonly command?: string
}
