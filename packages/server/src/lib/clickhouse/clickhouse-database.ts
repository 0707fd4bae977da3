/** One row of an answer, by the names of its columns. 64-bit numbers are text where they would be rounded. */
export type ClickHouseRow = Readonly<Record<string, unknown>>

/** All that the store needs of a ClickHouse client. Values are bound as `{name:Type}`; nothing is put into SQL. */
export interface ClickHouseDatabase {
  /** Runs one statement and resolves with its rows. */
  readonly rows: (statement: string, options?: ClickHouseCall) => Promise<readonly ClickHouseRow[]>
  /**
   * The same rows as lists of texts, in the order of the statement. Left out where that is no quicker: texts in texts are
   * read twice otherwise.
   */
  readonly cells?:
    | ((statement: string, options?: ClickHouseCall) => Promise<readonly (readonly string[])[]>)
    | undefined
  /** Runs one statement that has no rows, such as one that defines or deletes. */
  readonly run: (statement: string, options?: ClickHouseCall) => Promise<void>
  /** Inserts rows as one block. With the same token the same rows are inserted once, however often that is tried. */
  readonly insert: (
    table: string,
    rows: readonly ClickHouseRow[] | RowBlocks,
    options?: ClickHouseCall & { readonly token?: string },
  ) => Promise<void>
  /** Whether `insert` takes {@link RowBlocks}, and is quicker with them. Usually not. */
  readonly takesBlocks?: boolean | undefined
}

/** Rows as ClickHouse reads them as `Native`: columns of a number of rows, block by block. */
export interface RowBlocks {
  /** The names and types of the columns, as they are written in SQL. */
  readonly structure: string
  /** What of them is inserted into each column of the table, as it is written in SQL. */
  readonly selected: Readonly<Record<string, string>>
  /** One behind the other. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
}

export interface ClickHouseCall {
  readonly values?: Readonly<Record<string, unknown>>
  readonly settings?: Readonly<Record<string, string | number>>
  /** Aborting it cancels the statement where the database can be told so; the call rejects with its reason. */
  readonly signal?: AbortSignal | undefined
}
