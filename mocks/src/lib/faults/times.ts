/** How many requests a fault concerns, counted from the first; `always` is all of them. */
export type Times = number | 'always'

/** A question to ask of each request: does the fault concern it, too? */
export function counted(times: Times): () => boolean {
  let left = times === 'always' ? Number.POSITIVE_INFINITY : times
  return () => left-- > 0
}
