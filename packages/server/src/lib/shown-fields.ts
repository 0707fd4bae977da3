import { fieldValue, type Entry, type Preset } from '@loggia/core'

/**
 * What a list says of an entry: what tables show and export of it, its id and its time.
 *
 * Everything else that is recorded, such as the user agent, is only in the answer for that one entry.
 */
export function listed<E extends Entry>(preset: Preset<E>): (entry: E) => object {
  return only(listedNames(preset))
}

/** The names of what a list says. */
export function listedNames<E extends Entry>({ columns, fields }: Preset<E>): readonly string[] {
  const shown = new Set<string>(columns.flatMap((column) => column.fields))
  const names = fields.filter(({ name, exported }) => exported !== false || shown.has(name))
  return [...new Set(['id', ...names.map(({ name }) => name), 'timestamp'])]
}

/** All that the preset declares, and nothing a store may keep beside it. */
export function declared<E extends Entry>(preset: Preset<E>): (entry: E) => object {
  return only(declaredNames(preset))
}

/** The names of all that the preset declares. */
export function declaredNames<E extends Entry>({ fields }: Preset<E>): readonly string[] {
  return [...new Set(['id', ...fields.map(({ name }) => name), 'timestamp'])]
}

/** Of an entry, these properties alone, in this order. */
export function only(names: Iterable<string>): (entry: object) => object {
  const kept = [...names]
  // Without a prototype, a field named `__proto__` is a property like any other; but such an object is slow to write.
  const isOdd = kept.some((name) => name in Object.prototype)
  return (entry) => {
    const shown: Record<string, unknown> = isOdd ? Object.create(null) : {}
    for (const name of kept) shown[name] = fieldValue(entry, name)
    return shown
  }
}
