import type { Entry, Order, OrderKey, Page } from '@loggia/core'

/** What a table knows of the newest rows, beside what it shows. Plain data. */
export interface LiveWindow<E extends Entry> {
  /** What is asked for, whatever the page. Another question starts anew. */
  readonly question: string
  /** The newest rows as they were on screen last; `null` until they are known. */
  readonly seen: Seen | null
  /** The newest page, held back while rows of it wait. */
  readonly held: Page<E> | null
  readonly waiting: Waiting | null
  readonly gap: Gap | null
  /** Ids of the rows that have just come by themselves. */
  readonly fresh: ReadonlySet<string>
}

/** Rows that came and are not shown. */
export interface Waiting {
  /** Those of the first page that arrived since, and stand above the last row that was known. */
  readonly count: number
  /** Whether they fill the page, so that there may be more of them. */
  readonly more: boolean
}

/** More rows came than a page holds: some of them stand on the next pages, and were never on screen. */
export interface Gap {
  /** The timestamp of the newest row that was on screen before; `null` when there was none. */
  readonly since: string | null
  readonly from: OrderKey | null
}

/** The newest rows at one moment. */
export interface Seen {
  readonly ids: ReadonlySet<string>
  readonly since: string | null
  readonly from: OrderKey | null
  /** Up to where all rows were known; `null` when they were known to the end. */
  readonly through: OrderKey | null
}

/** One more thing that happens to a live table. */
export type LiveEvent<E extends Entry> =
  /**
   * The page at hand was asked for and came. `newest` is the first page, newest first; `first` the first one in
   * another order. `live`: while new rows are asked for.
   */
  | {
      readonly type: 'loaded'
      readonly question: string
      readonly place: Place
      readonly page: Page<E>
      readonly live: boolean
    }
  /** The newest rows were asked for and came. Unless they are held back they are shown from now on. */
  | {
      readonly type: 'polled'
      readonly question: string
      readonly page: Page<E>
      readonly held: boolean
    }
  /** What waits is shown from now on. */
  | { readonly type: 'released' }
  /** What is fresh has been seen. */
  | { readonly type: 'settled' }

/** Where the page at hand stands. */
export type Place = 'newest' | 'first' | 'later'

/** A table that nothing has been loaded for. */
export const unknownWindow: LiveWindow<never> = {
  question: '',
  seen: null,
  held: null,
  waiting: null,
  gap: null,
  fresh: new Set(),
}

/**
 * All rules about rows that come by themselves.
 *
 * What waits is counted from the page that was asked for last, never summed up, so rows that were removed meanwhile
 * are not counted. `order` is that of the newest rows.
 */
export function nextWindow<E extends Entry>(
  window: LiveWindow<E>,
  event: LiveEvent<E>,
  order: Order,
): LiveWindow<E> {
  switch (event.type) {
    case 'loaded':
      return afterLoad(window, event, order)
    case 'polled': {
      const { question, page, held } = event
      if (question !== window.question) return window
      if (!held) return onScreen(window, page, order)
      return window.seen === null
        ? { ...window, seen: seenOf(page, order) }
        : withWaiting(window, page, order)
    }
    case 'released':
      return window.held ? onScreen(window, window.held, order) : window
    case 'settled':
      return { ...window, fresh: none }
    default:
      return event satisfies never
  }
}

const none: ReadonlySet<string> = new Set()

function afterLoad<E extends Entry>(
  before: LiveWindow<E>,
  { question, place, page, live }: Extract<LiveEvent<E>, { readonly type: 'loaded' }>,
  order: Order,
): LiveWindow<E> {
  const same = before.question === question
  if (place === 'later' && same) return { ...before, gap: null, fresh: none }
  const anew: LiveWindow<E> = { ...unknownWindow, question }
  if (place !== 'newest') return anew
  const from = same && live ? before : anew
  return { ...onScreen(from, page, order), fresh: none }
}

/** The newest page is what is shown. */
function onScreen<E extends Entry>(
  { question, seen, gap }: LiveWindow<E>,
  page: Page<E>,
  order: Order,
): LiveWindow<E> {
  const arrived = arrivals(page, seen, order)
  const missed = seen !== null && isFull(page, arrived)
  const { since, from } = gap ?? seen ?? { since: null, from: null }
  const stays = missed || (gap !== null && !reaches(page, gap, order))
  return {
    question,
    seen: seenOf(page, order),
    held: null,
    waiting: null,
    gap: stays ? { since, from } : null,
    fresh: seen === null ? none : new Set(arrived.map(({ id }) => id)),
  }
}

function withWaiting<E extends Entry>(
  window: LiveWindow<E>,
  page: Page<E>,
  order: Order,
): LiveWindow<E> {
  const arrived = arrivals(page, window.seen, order)
  const waiting = { count: arrived.length, more: isFull(page, arrived) }
  return arrived.length === 0
    ? { ...window, waiting: null, held: null }
    : { ...window, waiting, held: page }
}

/** What of a page came after the newest rows were seen. What lies past the last of those is not known to be new. */
function arrivals<E extends Entry>(
  { entries }: Page<E>,
  seen: Seen | null,
  { key, compare }: Order,
): readonly E[] {
  if (seen === null) return []
  const { ids, through } = seen
  return entries.filter(
    (entry) => !ids.has(entry.id) && (through === null || compare(key(entry), through) < 0),
  )
}

function isFull<E extends Entry>({ entries, next }: Page<E>, arrived: readonly E[]): boolean {
  return next !== null && entries.length > 0 && arrived.length === entries.length
}

/** Whether a page goes on to where a gap ends, so that nothing is missed any more. */
function reaches<E extends Entry>(
  { entries, next }: Page<E>,
  { from }: Gap,
  order: Order,
): boolean {
  const last = entries.at(-1)
  if (next === null) return true
  return from !== null && last !== undefined && order.compare(order.key(last), from) >= 0
}

function seenOf<E extends Entry>({ entries, next }: Page<E>, { key }: Order): Seen {
  const [first] = entries
  const last = entries.at(-1)
  return {
    ids: new Set(entries.map(({ id }) => id)),
    since: first?.timestamp ?? null,
    from: first ? key(first) : null,
    through: next === null || !last ? null : key(last),
  }
}
