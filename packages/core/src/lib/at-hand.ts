/**
 * A promise that is kept already, and tells its value to whoever does not want to wait: by the two properties that React
 * reads in `use`. Whatever awaits it, or hands it through an async function, finds a promise like any other.
 */
export interface AtHand<T> extends Promise<T> {
  readonly status: 'fulfilled'
  readonly value: T
}

export function atHand<T>(value: T): AtHand<T> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled' as const, value })
}

/** The value of a promise that tells it; `undefined` where one has to wait. */
export function valueAtHand<T>(promise: Promise<T>): T | undefined {
  return isAtHand(promise) ? promise.value : undefined
}

function isAtHand<T>(promise: Promise<T>): promise is AtHand<T> {
  return 'status' in promise && promise.status === 'fulfilled' && 'value' in promise
}
