import { driverErrorOf } from './driver-error.ts'
import { safeText } from './safe-text.ts'

/** An error as it is logged. */
export interface LoggedError {
  readonly name: string
  readonly code?: string
  readonly type?: string
  readonly message: string
  readonly stack?: string
  readonly cause?: LoggedError
}

export interface SafeErrorOptions {
  /** What must never be told, wherever it turns up. */
  readonly secrets?: readonly string[]
  /** Whether messages of databases are told, though they may quote what was sent. Default: they are not. */
  readonly quotes?: boolean
}

/**
 * An error, of all that it may carry, by its name, code, type, message, place and cause alone: drivers of databases add
 * values of entries and whole statements to theirs. Messages of databases quote them, too, so those are left out.
 */
export function safeError(error: unknown, options: SafeErrorOptions = {}): LoggedError {
  const quotes = options.quotes === true ? [] : quotesIn(error)
  return toldOf(error, (text) => safeText(withoutQuotes(text, quotes), options.secrets), deepest)
}

function toldOf(error: unknown, safe: (text: string) => string, depth: number): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, message: safe(String(error)) }
  const { code } = error as { readonly code?: unknown }
  const driver = driverErrorOf(error)
  const stack = placesIn(error)
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    ...(driver === null ? {} : { code: driver.code }),
    ...(driver?.type === undefined ? {} : { type: driver.type }),
    message: safe(error.message),
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause === undefined || depth === 0
      ? {}
      : { cause: toldOf(error.cause, safe, depth - 1) }),
  }
}

const deepest = 3

interface Quote {
  readonly message: string
  readonly instead: string
}

/** Messages of databases in an error and its causes. Our own errors repeat those of their causes. */
function quotesIn(error: unknown, depth = deepest): readonly Quote[] {
  if (!(error instanceof Error)) return []
  const causes = depth === 0 ? [] : quotesIn(error.cause, depth - 1)
  const driver = driverErrorOf(error)
  if (!driver?.mayQuote || error.message === '') return causes
  const what = [driver.code, driver.type].filter(Boolean).join(' ')
  const instead = `the database failed with ${what}; its words are told at --log-level debug`
  return [{ message: error.message, instead }, ...causes]
}

function withoutQuotes(text: string, quotes: readonly Quote[]): string {
  return quotes.reduce(
    (rest, { message, instead }) => rest.replaceAll(message, () => instead),
    text,
  )
}

/** Without its message, which would be there twice, once as it is. */
function placesIn({ stack, message }: Error): string | undefined {
  // A message may have lines that look like places.
  const rest = message === '' ? stack : stack?.replaceAll(message, () => '')
  const lines = rest?.split('\n').filter((line) => /^\s+at /.test(line))
  return lines?.length ? lines.map((line) => line.trim()).join('\n') : undefined
}
