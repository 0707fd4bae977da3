import type { Entry, Page, Query } from '@loggia/core'
import { begunList } from './begun-list.ts'
import { pageAt } from './flights.ts'
import type { ListOpening, OpenedList } from './opened-list.ts'
import type { Timer } from './spaced.ts'

/** The most rows of a block. */
const largestBlock = 200

/** The question for the first block of a list. */
export function blockQuery(query: Query): Query {
  return { ...query, size: Math.min(query.size, largestBlock), cursor: null }
}

/** Opens a list that is loaded in blocks, as they come into view: its first page, and then what is looked at. */
export function openRemoteList<E extends Entry>(
  opening: ListOpening<E>,
  timer: Timer = later,
): OpenedList {
  const { adapter, onFailure } = opening
  const call = new AbortController()
  const query = blockQuery(opening.query)
  let list: OpenedList | null = null
  let view: readonly [number, number] | null = null
  const begin = (page: Page<E>): void => {
    if (call.signal.aborted) return
    list = begunList({ ...opening, query }, page, { signal: call.signal, timer })
    if (view) list.show(...view)
  }
  const fail = (cause: unknown): void => {
    if (!call.signal.aborted) onFailure(cause)
  }
  if (opening.page) begin(opening.page)
  else pageAt(adapter, query, { period: query.period, cursor: null }, call.signal).then(begin, fail)
  return {
    show(first, last) {
      view = [first, last]
      list?.show(first, last)
    },
    retry: () => list?.retry(),
    settle: () => list?.settle(),
    close() {
      call.abort()
      list?.close()
    },
  }
}

function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
