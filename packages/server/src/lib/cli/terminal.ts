import type { ExitCode } from './exit-codes.ts'

/** What a command has of the world around it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** A line of an answer, on standard output. */
  readonly say: (text: string) => void
  /** A line on standard error. */
  readonly warn: (text: string) => void
  /** How the program ends, once it does. */
  readonly end: (code: ExitCode) => void
}
