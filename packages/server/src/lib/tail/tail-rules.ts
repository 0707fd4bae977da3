/** How entries are told as they are recorded. Milliseconds. */
export interface TailRules {
  /**
   * How often the store is asked for what others have recorded, as processes beside this one do. What this handler records is told at once.
   * Default: 1000.
   */
  readonly every: number
  /** A sign of life after so long a silence, so that neither side takes the connection for broken. Default: 15,000. */
  readonly heartbeat: number
  /**
   * How long one connection lasts. Clients connect again and go on; whoever may not see the entries any more is then
   * refused. Default: 10 minutes.
   */
  readonly lasts: number
  /** Connections that one account may have open. Default: 50. */
  readonly most: number
  /** Ends all of them, in good order, when a server is about to stop. Default: never. */
  readonly closing?: AbortSignal | undefined
}

export const usualTailRules: TailRules = {
  every: 1000,
  heartbeat: 15_000,
  lasts: 600_000,
  most: 50,
}
