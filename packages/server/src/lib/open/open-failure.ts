/**
 * Why a store cannot be opened: the place is none, a package is missing, the database cannot be reached or refuses,
 * or another process has the folder open.
 */
export type OpenFailureCode = 'bad-place' | 'missing-package' | 'unreachable' | 'in-use'

/** What happened and what to do, in words for whoever started the program. No URL and no password is in it. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure'
  readonly code: OpenFailureCode

  constructor(code: OpenFailureCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}
