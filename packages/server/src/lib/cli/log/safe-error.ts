import { safeText } from './safe-text.ts'

/** An error as it is logged. */
export interface LoggedError {
  readonly name: string
  readonly code?: string
  readonly message: string
  readonly stack?: string
  readonly cause?: LoggedError
}

/**
 * An error, of all that it may carry, by its name, code, message, place and cause alone: drivers of databases add values
 * of entries and whole statements to theirs.
 */
export function safeError(error: unknown, secrets: readonly string[] = [], depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { name: typeof error, message: safeText(String(error), secrets) }
  const { code } = error as { readonly code?: unknown }
  const stack = placesIn(error.stack)
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    message: safeText(error.message, secrets),
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause === undefined || depth === deepest
      ? {}
      : { cause: safeError(error.cause, secrets, depth + 1) }),
  }
}

const deepest = 3

/** Without its message, which would be there twice, once as it is. */
function placesIn(stack: string | undefined): string | undefined {
  const lines = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return lines?.length ? lines.map((line) => line.trim()).join('\n') : undefined
}
