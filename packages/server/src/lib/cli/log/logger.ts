import { pino, type DestinationStream, type Logger } from 'pino'
import type { LogConfig } from '../config/config.ts'
import { prettyLine } from './pretty-line.ts'
import { safeError } from './safe-error.ts'

export type { Logger } from 'pino'

/** Where lines go: standard output for a server, standard error for a command that has an answer to print. */
export interface LogStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** A structured log, or lines for people. Secrets are what must never be in it, wherever they turn up in an error. */
export function loggerTo(
  stream: LogStream,
  { logLevel, logFormat }: LogConfig,
  secrets: readonly string[] = [],
): Logger {
  // Who asks for the most wants to know what a database says, whatever it quotes.
  const quotes = logLevel === 'debug'
  const pretty = (logFormat ?? (stream.isTTY ? 'pretty' : 'json')) === 'pretty'
  const destination: DestinationStream = {
    write: (line) => void stream.write(pretty ? prettyLine(line, stream.isTTY === true) : line),
  }
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: (error: unknown) => safeError(error, { secrets, quotes }) },
    },
    destination,
  )
}
