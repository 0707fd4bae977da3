import { isLoggiaError, LoggiaError } from '@loggia/core'

/**
 * Whatever a Postgres client threw, as an error of Loggia where it is one that goes away by itself or by an operator:
 * a lost connection, a server that stops, is full, read-only or out of its time. Anything else stays as it is: a
 * mistake of ours is nothing to try again.
 */
export function sqlFault(error: unknown): unknown {
  if (isLoggiaError(error)) return error
  const state = sqlState(error)
  if (state === canceled) return new LoggiaError('timeout', { cause: error })
  if (state === null ? !isLostConnection(error) : !passes.test(state)) return error
  return unavailable(error)
}

/** The server cannot be asked now. The reason is for the operator, who is told of the whole error. */
export function unavailable(cause: unknown, what?: string): LoggiaError {
  const reason = cause instanceof Error ? cause.message || codeOf(cause) : String(cause)
  return new LoggiaError('unavailable', {
    detail: what === undefined ? reason : `${what}: ${reason}`,
    cause,
  })
}

/** Whether a transaction was undone because of another one and may be tried again. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '')
}

/** Whether nobody can tell any more what became of the statement: its connection is gone. */
export function isLost(error: unknown): boolean {
  const state = sqlState(error)
  return state === null ? isLostConnection(error) : /^(08|57P0[1-3]|25P0[34])/.test(state)
}

/** The five characters by which Postgres names what went wrong, also those of the cause of an error of ours. */
function sqlState(error: unknown): string | null {
  const code = codeOf(isLoggiaError(error) ? error.cause : error)
  return /^[0-9A-Z]{5}$/.test(code) && !isSystemCode(code) ? code : null
}

/** `query_canceled`: by a time limit, ours or the operator's. */
const canceled = '57014'

/**
 * By https://www.postgresql.org/docs/current/errcodes-appendix.html: connections (08), who may connect (28, 3D000),
 * read-only servers and transactions that waited too long (25), conflicts (40), resources such as disk, memory and
 * connections (53), locks (55P03), operators who stop the server (57), the system below it (58).
 */
const passes = /^(08|28|3D000|25006|25P0[34]|40|53|55P03|57|58)/

/** `EPIPE` has five characters, too. */
function isSystemCode(code: string): boolean {
  return /^E[A-Z]+$/.test(code)
}

/** What clients throw of connections has a code of the system, or only words. */
function isLostConnection(error: unknown): boolean {
  const cause: unknown = isLoggiaError(error) ? error.cause : error
  if (!(cause instanceof Error) || cause instanceof TypeError) return false
  return isSystemCode(codeOf(cause)) || /connection|connect\b|pool/i.test(cause.message)
}

function codeOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}
