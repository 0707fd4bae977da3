/** Whether two pieces of plain data say the same. The order of properties does not matter, that of lists does. */
export function samePlainData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    one.length === other.size &&
    one.every(([name, value]) => other.has(name) && samePlainData(value, other.get(name)))
  )
}
