import type { Entry, EntryList } from '@loggia/core'
import type { Row } from '../model/row.ts'
import type { KeptRows } from './kept-rows.ts'
import { localRows } from './local-rows.ts'
import type { ListOpening, OpenedList } from './opened-list.ts'

/** Opens a list of entries that are all in memory: at once where the adapter has it at hand. */
export function openLocalList<E extends Entry>(
  opening: ListOpening<E>,
  kept: KeptRows<E>,
): OpenedList {
  const { adapter, query, onState, onFailure } = opening
  const call = new AbortController()
  const rowOf = freshRows(kept, opening.fresh)
  const tell = (entries: EntryList<E>): void => {
    if (call.signal.aborted) return
    onState({
      rows: localRows(entries, query.sort, rowOf),
      entries,
      total: { relation: 'exact', count: entries.length },
      error: null,
    })
  }
  const fail = (cause: unknown): void => {
    if (!call.signal.aborted) onFailure(cause)
  }
  try {
    const asked = adapter.list?.({ ...query, cursor: null }, { signal: call.signal })
    if (asked instanceof Promise) asked.then(tell, fail)
    else if (asked) tell(asked)
  } catch (cause) {
    fail(cause)
  }
  return { show: nothing, retry: nothing, close: () => call.abort() }
}

const nothing = (): void => undefined

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
