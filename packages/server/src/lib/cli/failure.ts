import type { ExitCode } from './exit-codes.ts'

/** Something that an operator can mend: what happened and what to do, in a sentence or two, and how the program ends. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.exitCode = exitCode
  }
}
