import {
  apiLogs,
  orderOf,
  runQuery,
  type LogEntry,
  type Order,
  type OrderKey,
  type Page,
} from '@loggia/core'
import { entry } from './log-entries.ts'
import { remembered } from './remembered-order.ts'
import { WatchedTable } from './watched-table.ts'

/** One thing that happens: to what is recorded, or to the table. The number says how many, which, or how late. */
export type Happening = readonly [(typeof happenings)[number], number]

export const happenings = [
  ...(['insert', 'insert', 'insert', 'equal', 'late', 'purge', 'expire'] as const),
  ...(['poll', 'poll', 'poll', 'refresh', 'scroll', 'top', 'select', 'deselect', 'open'] as const),
  ...(['show', 'next', 'next', 'next', 'previous', 'first', 'order'] as const),
] as const

/** What is recorded, and a table over it that is compared with all that ever was. */
export class WatchedScene {
  entries: readonly LogEntry[] = []
  readonly table: WatchedTable
  /** How many things have happened. */
  #clock = 0
  /** When each entry was recorded, and when each page was asked for. */
  readonly #born = new Map<string, number>()
  readonly #late = new Set<string>()
  /** The latest moment: time does not go back when what was recorded in it goes. */
  #latest = Date.parse(start)
  /** The newest of all that ever was. What comes below it comes late, whether it is there still or not. */
  #first: OrderKey | null = null
  readonly #asked = new WeakMap<readonly LogEntry[], number>()
  /** The pages from the first one to the one at hand, as they were shown. */
  #pages: readonly Shown[] = []
  /** The newest rows as they were known last; `null` while they are not. */
  #newest: Shown | null = null
  /** What the person has seen of the tail since they came to it. */
  #tail: { readonly from: OrderKey | null; readonly ids: Set<string> } | null = null

  constructor(size: number) {
    this.insert(2 * size)
    this.table = new WatchedTable((query) => {
      const page = runQuery(this.entries, query, apiLogs.fields)
      this.#asked.set(page.entries, this.#clock)
      return page
    }, size)
    this.#follow()
  }

  happen([kind, number]: Happening): void {
    const { table } = this
    this.#clock++
    if (kind === 'insert') this.insert(number)
    else if (kind === 'equal') this.record(this.#latest)
    else if (kind === 'late') this.record(this.#latest - number * 500)
    else if (kind === 'purge') this.entries = this.entries.filter((_, at) => at % 4 !== number % 4)
    else if (kind === 'expire') this.expire(number)
    else if (kind === 'poll') this.#poll()
    else if (kind === 'refresh') table.load()
    else if (kind === 'scroll') table.atTop = false
    else if (kind === 'top') table.atTop = true
    else if (kind === 'show') table.show()
    else if (kind === 'order') this.reorder(number)
    else if (kind === 'select' || kind === 'open') this.touch(kind, number)
    else if (kind === 'deselect') this.letGo()
    else this.turn(kind)
    this.#follow()
  }

  /** No row comes twice on the way to this page, and none that was there all along is missing. */
  checkPages(): void {
    const seen = this.#pages.flatMap(({ ids }) => ids)
    const ids = new Set(seen)
    if (ids.size < seen.length) fault('A row comes twice', seen)
    const lost = this.#lost(ids)
    if (lost.length > 0) fault('Rows are lost', lost)
  }

  /**
   * Whoever watches the tail has seen all that came on top and is there still, or is told where the rest is. What came
   * late may lie on the next pages.
   */
  checkTail(): void {
    const { page, window } = this.table
    if (this.#tail === null || window.waiting) return
    const { key, compare } = newestFirst
    const { from, ids } = this.#tail
    const asked = this.#asked.get(page.entries) ?? 0
    const missed = this.entries
      .filter(({ id }) => !ids.has(id) && !this.#late.has(id) && this.#age(id) <= asked)
      .filter((each) => from === null || compare(key(each), from) < 0)
    if (window.gap === null && missed.length > 0) fault('Rows are missed and not told of', missed)
    if (window.gap !== null && page.next === null) fault('A gap has nothing behind it', window.gap)
  }

  /** What was there when the first page was asked for, is there still, and lies before the end of the page at hand. */
  #lost(seen: ReadonlySet<string>): readonly string[] {
    const { key, compare } = this.#order
    const through = this.#pages.at(-1)?.through ?? null
    return this.entries
      .filter(({ id }) => !seen.has(id) && this.#age(id) <= (this.#pages[0]?.at ?? 0))
      .filter((each) => through === null || compare(key(each), through) <= 0)
      .map(({ id }) => id)
  }

  #poll(): void {
    const { table } = this
    const shows = table.poll()
    const { waiting } = table.window
    const expected = shows || this.#newest === null ? null : this.#arrived(this.#newest)
    if (waiting?.count !== expected?.count || waiting?.more !== expected?.more) {
      fault('Other rows wait than have come', { waiting, expected })
    }
    if (!shows) this.#newest ??= this.#shown(this.#newestPage(), newestFirst)
    const { total } = table.page
    if (total.relation !== 'exact' || total.count !== this.entries.length) {
      fault('The total is another', total)
    }
  }

  /** What the newest page holds that was recorded after the newest rows were known, above the last of those. */
  #arrived({ at, through }: Shown): { readonly count: number; readonly more: boolean } | null {
    const { key, compare } = newestFirst
    const { entries, next } = this.#newestPage()
    const came = entries
      .filter(({ id }) => this.#age(id) > at)
      .filter((each) => through === null || compare(key(each), through) < 0)
    const more = next !== null && came.length === entries.length
    return came.length === 0 ? null : { count: came.length, more }
  }

  #newestPage(): Page<LogEntry> {
    const query = { ...this.table.query, sort: apiLogs.defaultSort, cursor: null }
    return runQuery(this.entries, query, apiLogs.fields)
  }

  /** Keeps what is on screen now beside what was. */
  #follow(): void {
    const { page, depth, isNewestFirst } = this.table
    if (depth > 0 || !isNewestFirst) this.#tail = null
    else this.#tail ??= { from: this.#keyOfFirst(), ids: new Set() }
    for (const { id } of page.entries) this.#tail?.ids.add(id)
    const same = depth === this.#pages.length - 1
    if (same && page.entries === this.#pages.at(-1)?.entries) return
    const shown = this.#shown(page, this.#order)
    this.#pages = [...this.#pages.slice(0, depth), shown]
    if (depth === 0) this.#newest = isNewestFirst ? shown : null
  }

  #keyOfFirst(): OrderKey | null {
    const [first] = this.table.page.entries
    return first ? newestFirst.key(first) : null
  }

  #shown({ entries, next }: Page<LogEntry>, order: Order): Shown {
    const last = entries.at(-1)
    return {
      entries,
      at: this.#asked.get(entries) ?? this.#clock,
      ids: entries.map(({ id }) => id),
      through: next === null || !last ? null : order.key(last),
    }
  }

  turn(kind: 'next' | 'previous' | 'first'): void {
    const { next, entries } = this.table.page
    if (kind !== 'next') this.table.change({ type: kind })
    else if (next !== null) {
      this.table.change({ type: 'next', cursor: next, shown: entries.length })
    }
  }

  reorder(number: number): void {
    this.table.change({ type: 'order', sort: number < 4 ? endpoints : apiLogs.defaultSort })
  }

  touch(kind: 'select' | 'open', number: number): void {
    const { table } = this
    const id = table.page.entries[number % table.state.size]?.id
    if (id === undefined) return
    table.change(kind === 'select' ? { type: 'toggle', id } : { type: 'open', id, open: true })
  }

  letGo(): void {
    const { table } = this
    table.change({ type: 'deselect' })
    for (const id of table.state.open) table.change({ type: 'open', id, open: false })
  }

  insert(count: number): void {
    for (let at = 0; at < count; at++) this.record(this.#latest + 1000)
  }

  record(time: number): void {
    // Ids in no order, as random ones are.
    const number = (this.#born.size * 7919) % 100_003
    const values = { id: `log-${number}`, endpoint: `/v1/${number % 5}` }
    this.#born.set(values.id, this.#clock)
    const recorded = entry({ ...values, timestamp: new Date(time).toISOString() })
    const place = newestFirst.key(recorded)
    if (this.#first !== null && newestFirst.compare(this.#first, place) < 0) {
      this.#late.add(recorded.id)
    } else this.#first = place
    this.#latest = Math.max(this.#latest, time)
    this.entries = [...this.entries, recorded]
  }

  /** The oldest leave, as by retention. */
  expire(count: number): void {
    const { key, compare } = newestFirst
    const sorted = this.entries.toSorted((a, b) => compare(key(a), key(b)))
    const gone = new Set(sorted.slice(Math.max(0, sorted.length - count)))
    this.entries = this.entries.filter((each) => !gone.has(each))
  }

  /** The order that the table is in. */
  get #order(): Order {
    return this.table.isNewestFirst ? newestFirst : byEndpoint
  }

  #age(id: string): number {
    return this.#born.get(id) ?? 0
  }
}

interface Shown {
  readonly entries: readonly LogEntry[]
  /** When it was asked for. */
  readonly at: number
  readonly ids: readonly string[]
  /** Up to where the rows are on this page and those before it; `null` when to the end. */
  readonly through: OrderKey | null
}

/** Plain errors: with an `expect` for each step the thousand scenes take twice as long. */
function fault(what: string, found: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(found)}`)
}

const endpoints = [{ field: 'endpoint', direction: 'ascending' }] as const
const newestFirst = remembered(orderOf(apiLogs.defaultSort, apiLogs.fields))
const byEndpoint = remembered(orderOf(endpoints, apiLogs.fields))
const start = '2026-03-06T12:30:45.000Z'
