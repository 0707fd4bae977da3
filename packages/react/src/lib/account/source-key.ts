const keys = new WeakMap<object, number>()
let last = 0

/** A React key of its own for each source: a part that is given another account begins anew. */
export function sourceKey(source: object): number {
  const known = keys.get(source)
  if (known !== undefined) return known
  last += 1
  keys.set(source, last)
  return last
}
