/**
 * Whether an entry with this id can be asked for, by a path that ends with it: `/v1/logs/{id}`.
 *
 * Adapters over HTTP answer `null` for any other id without asking, and servers take no entry in with one.
 */
export function isAddressable(id: string): boolean {
  return !taken.has(id) && id.isWellFormed()
}

/** Parts that URLs swallow, and parts that mean something else behind a collection. */
const taken: ReadonlySet<string> = new Set([
  ...['.', '..', 'count', 'export', 'facets', 'histogram', 'tail'],
])
