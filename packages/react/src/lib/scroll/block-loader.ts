import type { DataAdapter, Entry, Page, Query } from '@loggia/core'
import { rowsOf, type Row } from '../model/row.ts'
import { flights } from './flights.ts'
import { nextListing, wishesOf, type Listing, type ListingEvent } from './listing.ts'
import { spaced, type Timer } from './spaced.ts'

/** Milliseconds between questions while somebody scrolls: what is flown past is rarely asked for. */
const pace = 150

/** What blocks are loaded for, and by. */
export interface BlockLoaderOptions<E extends Entry> {
  readonly adapter: DataAdapter<E>
  /** `size` is that of a block. */
  readonly query: Query
  /** Rows that were known before. Those that say the same as what is loaded are shown on. */
  readonly known: ReadonlyMap<string, Row<E>>
  /** Told when rows, or what is said of them, have changed. */
  readonly onChange: (listing: Listing<E>) => void
  /** Told of each page that came. */
  readonly onPage: (page: Page<E>) => void
  readonly timer: Timer
}

/** Loads what is in view of a list. */
export interface BlockLoader<E extends Entry> {
  readonly listing: () => Listing<E>
  readonly dispatch: (event: ListingEvent<E>) => void
  readonly close: () => void
}

/** Keeps what is on its way as the list wishes it: what is no longer wished is taken back at once. */
export function blockLoader<E extends Entry>(
  first: Listing<E>,
  { adapter, query, known, onChange, onPage, timer }: BlockLoaderOptions<E>,
): BlockLoader<E> {
  let listing = first
  const fleet = flights(adapter, query, {
    onPage(wish, page) {
      onPage(page)
      const before = page.entries.flatMap(({ id }) => known.get(id) ?? [])
      const arrived = { rows: rowsOf(page.entries, before), next: page.next }
      dispatch({ type: 'arrived', wish, arrived })
    },
    onFailure: (wish, error) => dispatch({ type: 'failed', wish, error }),
  })
  const start = (): void => fleet.start(wishesOf(listing))
  const later = spaced(start, pace, timer)
  const dispatch = (event: ListingEvent<E>): void => {
    const before = listing
    listing = nextListing(listing, event)
    fleet.recall(wishesOf(listing))
    if (event.type === 'shown') later.run()
    else start()
    if (!looksTheSame(before, listing)) onChange(listing)
  }
  return {
    listing: () => listing,
    dispatch,
    close() {
      later.stop()
      fleet.recall([])
    },
  }
}

function looksTheSame<E extends Entry>(a: Listing<E>, b: Listing<E>): boolean {
  return a.segments === b.segments && a.error === b.error && a.fruitless === b.fruitless
}
