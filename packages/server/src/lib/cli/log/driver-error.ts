/** An error of a database, as its driver throws it. */
export interface DriverError {
  /** SQLSTATE, or the number that ClickHouse gives it. */
  readonly code: string
  /** The name that ClickHouse gives it, e.g. `MEMORY_LIMIT_EXCEEDED`. */
  readonly type?: string
  /** Whether its message may quote values of entries, terms of a search, or a statement. */
  readonly mayQuote: boolean
}

/** What kind of error of a database it is; `null` when it is none. Told by its form, for drivers are loaded by others. */
export function driverErrorOf(error: Error): DriverError | null {
  const { code, type, severity, clickhouseCode } = error as Error &
    Readonly<Record<string, unknown>>
  // `pg` and PGlite, as the protocol of Postgres has it.
  if (typeof severity === 'string' && typeof code === 'string' && sqlState.test(code)) {
    return { code, mayQuote: !aboutServer.test(code) }
  }
  const said = exception.exec(error.message)?.[1]
  const isNamed =
    typeof type === 'string' && /^[A-Z][A-Z0-9_]+$/.test(type) && /^\d+$/.test(String(code))
  if (clickhouseCode === undefined && said === undefined && !isNamed) return null
  // Also what a client could not read as an exception of ClickHouse, and what repeats one.
  const found = [clickhouseCode, code, said].find((each) => each !== undefined)
  return { code: `${found as string | number}`, ...(isNamed ? { type } : {}), mayQuote: true }
}

const exception = /\bCode: (\d+)\. DB::/
const sqlState = /^[0-9A-Z]{5}$/

/**
 * By https://www.postgresql.org/docs/current/errcodes-appendix.html: connections, who may connect, resources, operators
 * and the system are told of without a value, and an operator needs to hear which file or user it was.
 */
const aboutServer = /^(08|28|3D|53|57P|58)/
