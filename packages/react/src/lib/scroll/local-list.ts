import type { Entry, EntryList, Page } from '@loggia/core'
import type { Row } from '../model/row.ts'
import type { KeptRows } from './kept-rows.ts'
import { localRows } from './local-rows.ts'
import type { ListOpening, OpenedList } from './opened-list.ts'

/** Opens a list of entries that are all in memory: at once where the adapter has it at hand. */
export function openLocalList<E extends Entry>(
  opening: ListOpening<E>,
  kept: KeptRows<E>,
): OpenedList {
  const { adapter, query, fresh, onState, onFailure } = opening
  const call = new AbortController()
  let entries: EntryList<E> | null = null
  const tell = (found: EntryList<E>, rowOf: KeptRows<E>): void => {
    if (call.signal.aborted) return
    entries = found
    const total = { relation: 'exact', count: found.length } as const
    const page = firstOf(found)
    const rows = localRows(found, query.sort, rowOf)
    onState({ rows, entries: found, page, total, error: null, gaveUp: false })
  }
  const tellFirst = (found: EntryList<E>): void => tell(found, freshRows(kept, fresh))
  const fail = (cause: unknown): void => {
    if (!call.signal.aborted) onFailure(cause)
  }
  try {
    const asked = adapter.list?.({ ...query, cursor: null }, { signal: call.signal })
    // A promise of another realm, or of a library, is one as well.
    if (asked && 'then' in asked) asked.then(tellFirst, fail)
    else if (asked) tellFirst(asked)
  } catch (cause) {
    fail(cause)
  }
  return {
    show: nothing,
    retry: nothing,
    settle() {
      if (entries && fresh.size > 0) tell(entries, kept)
    },
    close: () => call.abort(),
  }
}

const nothing = (): void => undefined

/** As many of a list as are looked at to tell what is new. */
const few = 100

function firstOf<E extends Entry>(entries: EntryList<E>): Page<E> {
  const first: E[] = []
  for (let place = 0; place < Math.min(few, entries.length); place++) {
    const entry = entries.at(place)
    if (entry) first.push(entry)
  }
  return {
    entries: first,
    next: entries.length > few ? 'more' : null,
    previous: null,
    total: { relation: 'exact', count: entries.length },
  }
}

/** Rows that say so when they have just come. */
function freshRows<E extends Entry>(kept: KeptRows<E>, fresh: ReadonlySet<string>): KeptRows<E> {
  if (fresh.size === 0) return kept
  const tinted = new Map<E, Row<E>>()
  return (entry) => {
    if (!fresh.has(entry.id)) return kept(entry)
    const row = tinted.get(entry) ?? { ...kept(entry), fresh: true }
    tinted.set(entry, row)
    return row
  }
}
