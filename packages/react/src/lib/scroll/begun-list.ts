import type { Entry, Page, Total } from '@loggia/core'
import { rowsOf, type Row } from '../model/row.ts'
import { blockLoader } from './block-loader.ts'
import { divided } from './divided.ts'
import { firstSegment, pinned } from './first-segment.ts'
import { listingOf, patience, type Listing } from './listing.ts'
import { listTotal } from './list-total.ts'
import type { ListOpening, OpenedList } from './opened-list.ts'
import { timeDirection } from './place-of-time.ts'
import { segmentRows } from './segment-rows.ts'
import type { Timer } from './spaced.ts'
import { spreadOf } from './spread.ts'
import { missingInView } from './wishes.ts'

/** What a list works with. */
export interface BegunListPorts {
  readonly signal: AbortSignal
  readonly timer: Timer
}

/**
 * A list from its first page on. It grows from there, until it is known how its entries are spread over time: then it
 * is as long as it is, and any part of it can be loaded by itself.
 */
export function begunList<E extends Entry>(
  opening: ListOpening<E>,
  first: Page<E>,
  { signal, timer }: BegunListPorts,
): OpenedList {
  const { adapter, query, onState, from } = opening
  const known = new Map(opening.known().map((row) => [row.id, row]))
  const rows = rowsOf(
    first.entries,
    first.entries.flatMap(({ id }) => known.get(id) ?? []),
    opening.fresh,
  )
  const period = pinned(query, rows)
  const direction = timeDirection(query.sort)
  let told: Total = first.total
  let latest: Pick<Page<E>, 'next' | 'scannedThrough'> = first
  /** Whether the list waits for what was in view before, so that it is shown with it. */
  let isHeld = from !== null
  /** Whether it is known where that is. */
  let isPlaced = false

  const rowsIn = (listing: Listing<E>): ReturnType<typeof segmentRows<E>> =>
    segmentRows(listing, listing.division > 0 ? direction : null, signal)
  const tell = (listing: Listing<E>): void => {
    if (isHeld || signal.aborted) return
    const total = listTotal(listing.segments, told, listing.division > 0)
    const gaveUp = listing.fruitless >= patience
    onState({
      rows: rowsIn(gaveUp ? withoutRest(listing) : listing),
      entries: null,
      page: { ...withReach(first, latest), total },
      total,
      error: listing.error,
      gaveUp,
    })
  }
  const loader = blockLoader(listingOf([firstSegment(first, rows, query)], query.size), {
    ...{ adapter, query, known, timer },
    onPage: (page) => (latest = page),
    onChange: (listing) => {
      if (isPlaced && missingInView(listing).length === 0) isHeld = false
      tell(listing)
    },
  })
  const place = (): void => {
    if (!from) return
    const at = rowsIn(loader.listing()).placeOfAnchor(from.first)
    isPlaced = true
    loader.dispatch({ type: 'shown', first: at, last: at + from.count - 1 })
    if (missingInView(loader.listing()).length === 0) isHeld = false
  }
  const learn = async (): Promise<void> => {
    const { total, histogram } = await spreadOf({ adapter, query, period, signal }, first)
    if (signal.aborted) return
    told = total
    const listing = loader.listing()
    const size = query.size
    const head = headOf(listing)
    const segments =
      histogram && direction ? divided({ head, histogram, period, direction, size }) : null
    if (segments) loader.dispatch({ type: 'divided', segments })
    place()
    tell(loader.listing())
  }
  tell(loader.listing())
  if (first.next !== null || from) void learn()
  return {
    show(firstPlace, last) {
      if (!isHeld) loader.dispatch({ type: 'shown', first: firstPlace, last })
    },
    retry: () => loader.dispatch({ type: 'retried' }),
    settle: () => loader.dispatch({ type: 'settled' }),
    close: loader.close,
  }
}

/** A first page that says how far was looked where the newest answer was cut off. */
function withReach<E extends Entry>(
  first: Page<E>,
  { next, scannedThrough }: Pick<Page<E>, 'next' | 'scannedThrough'>,
): Page<E> {
  const { scannedThrough: _, ...page } = first
  return { ...page, next, ...(scannedThrough === undefined ? {} : { scannedThrough }) }
}

/** A list that ends where nothing more was found, since nobody looks further. */
function withoutRest<E extends Entry>(listing: Listing<E>): Listing<E> {
  const segments = listing.segments.map((segment) =>
    segment.next ? { ...segment, length: segment.starts.at(-1) ?? 0 } : segment,
  )
  return { ...listing, segments }
}

/** The rows with which a list begins, as far as they are there. */
function headOf<E extends Entry>({ segments: [segment] }: Listing<E>): readonly Row<E>[] {
  const rows: Row<E>[] = []
  for (const block of segment?.blocks ?? []) {
    if (!block.rows) break
    rows.push(...block.rows)
  }
  return rows
}
