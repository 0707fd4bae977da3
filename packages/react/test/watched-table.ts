import {
  apiLogs,
  firstState,
  nextState,
  orderOf,
  queryOf,
  type Change,
  type LogEntry,
  type Page,
  type Query,
  type TableState,
} from '@loggia/core'
import { isHeld, newestRows, placeOf, questionOf } from '../src/lib/live/live-question.ts'
import {
  nextWindow,
  unknownWindow,
  type LiveEvent,
  type LiveWindow,
} from '../src/lib/live/live-window.ts'

/** A table that somebody watches, without a screen: its state, its page, and what it knows of the newest rows. */
export class WatchedTable {
  state: TableState
  page: Page<LogEntry>
  window: LiveWindow<LogEntry> = unknownWindow
  atTop = true
  readonly #answer: (query: Query) => Page<LogEntry>

  constructor(answer: (query: Query) => Page<LogEntry>, size: number) {
    this.#answer = answer
    this.state = { ...firstState(apiLogs), size }
    this.page = this.load()
  }

  get query(): Query {
    return queryOf(this.state)
  }

  /** Pages before the one at hand. */
  get depth(): number {
    return this.state.trail.length
  }

  get isNewestFirst(): boolean {
    return placeOf({ ...this.state, trail: [] }) === 'newest'
  }

  /** Asks for the page at hand, as Refresh does. */
  load(): Page<LogEntry> {
    this.page = this.#answer(this.query)
    const [question, place] = [questionOf(this.query), placeOf(this.state)]
    this.apply({ type: 'loaded', question, place, page: this.page, live: true })
    return this.page
  }

  /** Does what a person does, and asks when that asks for something else. */
  change(change: Change): void {
    const before = JSON.stringify(this.query)
    this.state = nextState(this.state, change)
    if (before === JSON.stringify(this.query)) return
    this.atTop = true
    this.load()
  }

  /** Asks quietly for the newest rows. Returns whether they are shown. */
  poll(): boolean {
    const page = this.#answer(newestRows(this.query))
    const held = isHeld(this.state, this.page.entries, this.atTop)
    this.apply({ type: 'polled', question: questionOf(this.query), page, held })
    this.page = held ? { ...this.page, total: page.total } : page
    return !held
  }

  /** Presses the pill, where there is one. */
  show(): void {
    const { held, waiting } = this.window
    if (!waiting) return
    if (this.depth > 0) return this.change({ type: 'first' })
    this.atTop = true
    if (held && this.isNewestFirst) {
      this.page = held
      this.apply({ type: 'released' })
    } else this.load()
  }

  apply(event: LiveEvent<LogEntry>): void {
    const order = orderOf(newestRows(this.query).sort, apiLogs.fields)
    this.window = nextWindow(this.window, event, order)
  }
}
