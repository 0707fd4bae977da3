import { orderOf, type Entry, type Field, type SortTerm, type TableState } from '@loggia/core'
import { useState } from 'react'
import type { ChosenEntries } from '../model/chosen-rows.ts'

/** Entries that were selected one by one. */
export interface ChosenHandle<E extends Entry> {
  /** `null` where some of what is selected is not known: everything, very much, or what was selected elsewhere. */
  readonly chosen: ChosenEntries<E> | null
  /** To be told of what is being selected. */
  readonly keep: (entries: readonly E[]) => void
}

/** Where they come from, and the order in which they are exported. */
export interface ChosenOptions {
  /** Another one has other entries. */
  readonly adapter: unknown
  readonly fields: readonly Field[]
  readonly sort: readonly SortTerm[]
}

/** Keeps what is selected one by one, so that a copy needs neither search nor loading: its rows may be long gone. */
export function useChosenEntries<E extends Entry>(
  { everything, selection }: Pick<TableState, 'everything' | 'selection'>,
  { adapter, fields, sort }: ChosenOptions,
): ChosenHandle<E> {
  const [kept, setKept] = useState<Kept<E>>({ adapter, entries: new Map() })
  const known = kept.adapter === adapter ? kept.entries : none
  const isKnown = !everything && selection.size <= mostKept && isSubset(selection, known)
  const entries = (): readonly E[] => {
    const { key, compare } = orderOf(sort, fields)
    return [...selection]
      .flatMap((id) => known.get(id) ?? [])
      .map((entry) => ({ entry, key: key(entry) }))
      .toSorted((a, b) => compare(a.key, b.key))
      .map(({ entry }) => entry)
  }
  return {
    chosen: isKnown ? { count: selection.size, entries } : null,
    keep(some) {
      // Never asked for, and a second of work for a million.
      if (some.length > mostKept) return
      const before = [...known].filter(([id]) => selection.has(id))
      const now = some.map((entry) => [entry.id, entry] as const)
      setKept({ adapter, entries: new Map([...before, ...now]) })
    },
  }
}

interface Kept<E extends Entry> {
  readonly adapter: unknown
  readonly entries: ReadonlyMap<string, E>
}

const none = new Map<string, never>()

/** More rows than these are found by going through the list, with pauses. */
export const mostKept = 10_000

function isSubset(ids: ReadonlySet<string>, of: ReadonlyMap<string, unknown>): boolean {
  for (const id of ids) if (!of.has(id)) return false
  return true
}
