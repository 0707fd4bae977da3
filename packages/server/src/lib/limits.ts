/** How much one request may be, how long it may take, and how many batches there may be at once. */
export interface Limits {
  /** Entries of one batch. Default: 1000. */
  readonly batch: number
  /** Bytes of one body. Default: 4 MiB. */
  readonly body: number
  /** Characters of one URL. Default: 16384. */
  readonly url: number
  /**
   * Milliseconds until an answer must have begun; then the store is told to stop and `timeout` is answered. What has
   * begun, such as an export, may go on, and a retention pass or the removal of a key may take its time. Default: 30,000.
   */
  readonly time: number
  /**
   * Batches that are taken in at once, half of them at most of one account: together with `body` it says how much memory
   * they need. Others are answered with `rate-limited` and `Retry-After`. Default: 64.
   */
  readonly pending: number
}

export const defaultLimits: Limits = {
  batch: 1000,
  body: 4 * 1024 * 1024,
  url: 16_384,
  time: 30_000,
  pending: 64,
}
