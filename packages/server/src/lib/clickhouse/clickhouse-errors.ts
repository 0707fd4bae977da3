import { LoggiaError, isLoggiaError, type ErrorCode } from '@loggia/core'

/**
 * What a client of ClickHouse threw, as whoever asked should hear it: not reachable, out of time, or too busy. Anything
 * else is a defect that the operator has to see, and stays as it is.
 */
export function clickhouseError(cause: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return signal.reason
  if (isLoggiaError(cause)) return cause
  const told = toldBy(cause)
  const code = codes.get(told.number) ?? codeOfNetwork(told)
  if (code === undefined) return cause
  const retryAfter = code === 'rate-limited' ? pause : undefined
  return new LoggiaError(code, { detail: told.type, retryAfter, cause })
}

/** Milliseconds. Parts are merged, and other statements over, in about so long. */
const pause = 1000

/** By the numbers of https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp */
const codes: ReadonlyMap<number, ErrorCode> = new Map<number, ErrorCode>([
  [159, 'timeout'], // TIMEOUT_EXCEEDED
  [160, 'timeout'], // TOO_SLOW
  [209, 'timeout'], // SOCKET_TIMEOUT
  [201, 'rate-limited'], // QUOTA_EXCEEDED
  [202, 'rate-limited'], // TOO_MANY_SIMULTANEOUS_QUERIES
  [252, 'rate-limited'], // TOO_MANY_PARTS
  [439, 'rate-limited'], // CANNOT_SCHEDULE_TASK
  [24, 'unavailable'], // CANNOT_WRITE_TO_OSTREAM
  [75, 'unavailable'], // CANNOT_WRITE_TO_FILE_DESCRIPTOR
  [164, 'unavailable'], // READONLY
  [210, 'unavailable'], // NETWORK_ERROR
  [236, 'unavailable'], // ABORTED
  [241, 'unavailable'], // MEMORY_LIMIT_EXCEEDED
  [242, 'unavailable'], // TABLE_IS_READ_ONLY
  [243, 'unavailable'], // NOT_ENOUGH_SPACE
  [279, 'unavailable'], // ALL_CONNECTION_TRIES_FAILED
  [285, 'unavailable'], // TOO_FEW_LIVE_REPLICAS
  [319, 'unavailable'], // UNKNOWN_STATUS_OF_INSERT
  [394, 'unavailable'], // QUERY_WAS_CANCELLED
  [425, 'unavailable'], // SYSTEM_ERROR
  [999, 'unavailable'], // KEEPER_EXCEPTION
])

interface Told {
  /** The number of the exception; `NaN` where the database did not get to say one. */
  readonly number: number
  readonly type: string
  readonly message: string
}

function toldBy(cause: unknown): Told {
  const { clickhouseCode, code, type, message } = Object(cause) as Readonly<Record<string, unknown>>
  const word = typeof type === 'string' ? type : typeof code === 'string' ? code : undefined
  return {
    number: Number(clickhouseCode ?? code ?? Number.NaN),
    type: word ?? 'ClickHouse',
    message: String(message),
  }
}

/** What is thrown without an answer: by sockets, by the client's own clock, by a session that was closed. */
function codeOfNetwork({ type, message }: Told): ErrorCode | undefined {
  if (type === 'CHDB_TIMEOUT' || message === 'Timeout error.') return 'timeout'
  if (/^CHDB_(CLOSED|CONNECTION)$/.test(type)) return 'unavailable'
  if (/^E[A-Z_]+$|^UND_ERR/.test(type)) return 'unavailable'
  return /socket hang up|aborted|closed/i.test(message) ? 'unavailable' : undefined
}
