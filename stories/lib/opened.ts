import type { DataAdapter, Entry, Preset } from '@loggia/core'

/** Rows that are open from the start. */
export function openedAt(...ids: readonly string[]): {
  readonly initialState: { readonly open: ReadonlySet<string> }
} {
  return { initialState: { open: new Set(ids) } }
}

/**
 * The same entries, of which a list has no more than over HTTP, so that an opened row has to ask.
 *
 * @param answer says how, and may ask for the real answer
 */
export function opening<E extends Entry>(
  adapter: DataAdapter<E>,
  preset: Preset<E>,
  answer: (ask: () => Promise<E | null>) => Promise<E | null>,
): DataAdapter<E> {
  const inColumns = new Set<string>(preset.columns.flatMap(({ fields }) => fields))
  const listed = preset.fields.filter(
    ({ name, exported }) => exported !== false || name === 'id' || inColumns.has(name),
  )
  return {
    async load(query, options) {
      const page = await adapter.load(query, options)
      return { ...page, entries: page.entries.map((entry) => onlyFields(entry, listed)) }
    },
    loadOne: (id, options) => answer(async () => (await adapter.loadOne?.(id, options)) ?? null),
  }
}

function onlyFields<E extends Entry>(entry: E, fields: Preset<E>['fields']): E {
  // What is left out is optional in lists.
  return Object.fromEntries(fields.map(({ name }) => [name, entry[name]])) as unknown as E
}
