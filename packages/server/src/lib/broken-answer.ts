/** Ends the body of an answer that cannot be continued. Its cause was reported where it was found. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer'

  constructor(cause: unknown) {
    super('The answer broke off, so it is not whole', { cause })
  }
}
