import {
  apiLogs,
  cursorAfter,
  firstQuery,
  LoggiaError,
  orderOf,
  runHistogram,
  runQuery,
  type LogEntry,
  type Page,
  type Query,
} from '@loggia/core'
import { divided } from '../src/lib/scroll/divided.ts'
import { firstSegment, pinned } from '../src/lib/scroll/first-segment.ts'
import {
  listingOf,
  nextListing,
  wishesOf,
  type Listing,
  type ListingEvent,
} from '../src/lib/scroll/listing.ts'
import { segmentRows } from '../src/lib/scroll/segment-rows.ts'
import type { Ask } from '../src/lib/scroll/segment.ts'
import { rowsOf } from '../src/lib/model/row.ts'
import { timeDirection } from '../src/lib/scroll/place-of-time.ts'
import { entry } from './log-entries.ts'

const start = Date.parse('2026-03-06T12:00:00.000Z')

/** An entry some seconds before noon. */
export function entryBefore(id: string, seconds: number): LogEntry {
  return entry({ id, timestamp: new Date(start - seconds * 1000).toISOString() })
}

/** A list over a backend that changes while the list is loaded, without any waiting. */
export class ModelList {
  entries: readonly LogEntry[]
  listing: Listing<LogEntry>
  readonly query: Query

  constructor(entries: readonly LogEntry[], sort: Query['sort'], size: number) {
    this.entries = entries
    this.query = { ...firstQuery(apiLogs), sort, size }
    const page = this.page({ period: this.query.period, cursor: null })
    const first = firstSegment(page, rowsOf(page.entries), this.query)
    // As long as it would be with many entries: it grows.
    this.listing = listingOf([first], size)
  }

  /** What the backend answers now; short where it is cut off. */
  page({ period, cursor }: Ask, most = Infinity): Page<LogEntry> {
    const query = { ...this.query, period, cursor }
    const page = runQuery(this.entries, query, apiLogs.fields)
    const entries = page.entries.slice(0, most)
    const last = entries.at(-1)
    const isCut = last !== undefined && entries.length < page.entries.length
    return { ...page, entries, next: isCut ? cursorAfter(last, query, apiLogs.fields) : page.next }
  }

  apply(event: ListingEvent<LogEntry>): void {
    this.listing = nextListing(this.listing, event)
  }

  show(first: number, last: number): void {
    this.apply({ type: 'shown', first, last })
  }

  /** The most urgent wish is answered, or fails. */
  answer({ most = Infinity, fails = false } = {}): boolean {
    const [wish] = wishesOf(this.listing)
    if (!wish) return false
    if (fails) {
      this.apply({ type: 'failed', wish, error: new LoggiaError('unavailable') })
      return true
    }
    const { entries, next } = this.page(wish.ask, most)
    this.apply({ type: 'arrived', wish, arrived: { rows: rowsOf(entries), next } })
    return true
  }

  divide(): void {
    const direction = timeDirection(this.query.sort)
    const [segment] = this.listing.segments
    if (!direction || !segment?.next) return
    const head = segment.blocks.flatMap(({ rows }) => rows ?? [])
    if (segment.blocks.some(({ rows }) => rows === null)) return
    const period = pinned(this.query, head)
    const question = { by: '', step: 'minute' } as const
    const asked = { ...this.query, period }
    const histogram = runHistogram(this.entries, asked, apiLogs.fields, question)
    const { size } = this.query
    const segments = divided({ head, histogram, period, direction, size })
    if (segments) this.apply({ type: 'divided', segments })
  }

  get rows(): ReturnType<typeof segmentRows<LogEntry>> {
    const isDivided = this.listing.division > 0
    const direction = isDivided ? timeDirection(this.query.sort) : null
    return segmentRows(this.listing, direction, this)
  }

  /** All that is there, in order. */
  loaded(): readonly LogEntry[] {
    return this.listing.segments.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows?.map((row) => row.entry) ?? []),
    )
  }

  /** Looks at everything from the top to the end. */
  walk(): readonly LogEntry[] {
    const seen: LogEntry[] = []
    this.apply({ type: 'retried' })
    for (let place = 0; place < this.rows.length; place++) {
      this.show(place, place + 2)
      for (let tries = 0; this.rows.at(place) === null && tries < 50; tries++) {
        if (place >= this.rows.length || !this.answer()) break
      }
      const row = this.rows.at(place)
      if (row) seen.push(row.entry)
    }
    return seen
  }

  isInOrder(entries: readonly LogEntry[]): boolean {
    const { key, compare } = orderOf(this.query.sort, apiLogs.fields)
    return entries.every((each, at) => {
      const before = entries[at - 1]
      return !before || compare(key(before), key(each)) < 0
    })
  }
}
