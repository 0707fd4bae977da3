import type { Entry } from './entry.ts'

/** How many entries match: all of them counted, at least so many, about so many, or not known. */
export type Total =
  | { readonly relation: 'exact' | 'at-least' | 'estimate'; readonly count: number }
  | { readonly relation: 'unknown' }

/** A part of what matches a query, in order. */
export interface Page<E extends Entry> {
  /** At most `query.size`. A page may be short, even empty, without being the last. */
  readonly entries: readonly E[]
  /** The cursor of the page after this one. Only `null` is the end. */
  readonly next: string | null
  /** The cursor of the page before this one; `null` at the start, or where a backend cannot go back. */
  readonly previous: string | null
  /** What is known at once: rows never wait for a number. `count` of an adapter may know better. */
  readonly total: Total
  /**
   * ISO 8601. Present when a time budget ended the page early: everything newer than this moment was
   * looked at, and `next` goes on from there.
   */
  readonly scannedThrough?: string
}
