/** What entries hold for some fields, read by name; what they only inherit is not there. */
export type OwnValues = (entry: object) => Readonly<Record<string, unknown>>

/**
 * Reads as `fieldValue` does, for the many entries of an export: where nothing of those names can be inherited, the
 * entry itself will do, and nobody asks once more for every value whose it is.
 */
export function ownValuesOf(names: readonly string[]): OwnValues {
  const inherited = names.some((name) => name in Object.prototype)
  const owned: OwnValues = (entry) => {
    const values: Record<string, unknown> = Object.create(null)
    for (const name of names) {
      if (Object.hasOwn(entry, name)) values[name] = (entry as Record<string, unknown>)[name]
    }
    return values
  }
  if (inherited) return owned
  return (entry) =>
    Object.getPrototypeOf(entry) === Object.prototype
      ? (entry as Record<string, unknown>)
      : owned(entry)
}
