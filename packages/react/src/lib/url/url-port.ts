/** An address that somebody else keeps: the browser, or a router. */
export interface UrlPort {
  /** What stands behind the path now: `?q=bse&tab=2`, or nothing. */
  readonly search: () => string
  /**
   * The same while a server renders and while its markup is hydrated, when both have to agree. Default: `search`.
   */
  readonly serverSearch?: () => string
  /**
   * What was written last, as long as {@link search} does not say it yet. Only where writing takes a while, so that
   * tables that share the address do not undo each other.
   */
  readonly pending?: () => string
  /**
   * Puts another search string behind the path, as a new step of the history or in place of this one. Path and hash
   * stay. It may take a while, and it may throw; then it is tried again.
   */
  readonly write: (search: string, mode: 'push' | 'replace') => void
  /** Calls the listener when {@link search} may have changed, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
}
