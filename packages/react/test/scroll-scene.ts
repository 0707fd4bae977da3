import type { Entry, EntryList } from '@loggia/core'
import { mappedLines, type MappedLines } from '../src/lib/model/mapped-lines.ts'
import { drawnHeight, reachOf, travelOf, within } from '../src/lib/model/mapped-scroll.ts'
import type { Span } from '../src/lib/one-list/drawn-places.ts'
import { rowMover, type RowMover } from '../src/lib/one-list/row-mover.ts'
import { keptRows } from '../src/lib/scroll/kept-rows.ts'
import type { ListRows } from '../src/lib/scroll/list-rows.ts'
import { localRows } from '../src/lib/scroll/local-rows.ts'

/** Pixels, by which sums of fractions are off. */
const tiny = 0.001

/** A list in a window, and an element that is scrolled as browsers do: to whole pixels, and not past its ends. */
export class ScrollScene {
  rows: ListRows<Entry>
  lines: MappedLines
  span: Span = { first: 0, end: 20 }
  view = 600
  inView = { first: -1, last: -1 }
  private readonly kept = keptRows<Entry>()
  private readonly mover: RowMover<Entry> = rowMover<Entry>()
  private readonly style = { transform: '' }
  private readonly table = {
    tBodies: [{ style: this.style }],
    getRootNode: () => ({ activeElement: null }),
    contains: () => false,
  }
  private scroll = 0
  private isDrawing = false
  private numbers: { newest: number; oldest: number }
  private rowHeight = 36

  constructor(rows: number) {
    this.numbers = { newest: rows, oldest: 0 }
    this.rows = localRows(listed(rows, 0), [], this.kept)
    this.lines = mappedLines(rows, this.rowHeight, [])
    this.settle()
  }

  /** The height of the lines that is at the top of the window, as it is drawn. */
  top(): number {
    const moved = Number(/-?[\d.e-]+(?=px)/.exec(this.style.transform)?.[0] ?? Number.NaN)
    return this.lines.topOf(Math.min(this.span.first, this.lines.rows)) - moved
  }

  /** The row at the top of the window, and how many pixels of it are above. */
  here(): { readonly id: string | undefined; readonly place: number; readonly inset: number } {
    const place = this.lines.placeAt(this.top() + tiny)
    return { id: this.rows.at(place)?.id, place, inset: this.top() - this.lines.topOf(place) }
  }

  reach(): number {
    return reachOf({ height: this.lines.height, view: this.view })
  }

  scrollBy(pixels: number): void {
    this.scroller.scrollTop = this.scroll + pixels
    this.scrolled()
  }

  /** A browser scrolls first and tells of it with the next frame. */
  scrollUntold(share: number): void {
    this.scroller.scrollTop = share * this.travel()
  }

  scrolled(): void {
    this.mover.scrolled()
    this.settle()
  }

  scrollToShare(share: number): void {
    this.scrollBy(share * this.travel() - this.scroll)
  }

  reveal(place: number): void {
    this.mover.reveal(within(place, this.lines.rows - 1), 'start')
    this.settle()
  }

  density(rowHeight: number): void {
    this.rowHeight = rowHeight
    this.become(this.numbers)
  }

  resize(view: number): void {
    this.view = view
    this.settle()
  }

  become(numbers: { readonly newest: number; readonly oldest: number }): void {
    const { newest, oldest } = numbers
    const isSame = newest === this.numbers.newest && oldest === this.numbers.oldest
    if (!isSame) this.rows = localRows(listed(newest, oldest), [], this.kept)
    this.numbers = { newest, oldest }
    this.lines = mappedLines(newest - oldest, this.rowHeight, [])
    this.settle()
  }

  record(count: number): void {
    this.become({ ...this.numbers, newest: this.numbers.newest + count })
  }

  expire(count: number): void {
    const { newest, oldest } = this.numbers
    this.become({ newest, oldest: Math.min(newest - 1, oldest + count) })
  }

  stop(): void {
    this.mover.stop()
  }

  private travel(): number {
    return travelOf({ height: this.lines.height, view: this.view })
  }

  private readonly scroller = ((scene) => ({
    get scrollTop() {
      return scene.scroll
    },
    set scrollTop(wanted: number) {
      scene.scroll = Math.round(within(wanted, scene.travel()))
    },
  }))(this)

  /** Tells what is on screen until nothing else is drawn, as React does. */
  private settle(): void {
    this.scroll = within(this.scroll, drawnHeight(this.lines) - this.view)
    do {
      this.isDrawing = false
      const { lines, rows, view, span } = this
      this.mover.settle({
        ...{ lines, rows, view, span, kept: null, question: 'the same' },
        // Of elements no more is used than these have.
        scroller: { current: this.scroller as HTMLElement },
        table: { current: this.table as unknown as HTMLTableElement },
        onView: (first, last) => (this.inView = { first, last }),
        draw: (next) => {
          this.span = next
          this.isDrawing = true
        },
      })
    } while (this.isDrawing)
  }
}

/** Entries by number: new ones stand at the top, those at the end expire. */
function listed(newest: number, oldest: number): EntryList<Entry> {
  const length = newest - oldest
  const at = (place: number): Entry | undefined =>
    place < 0 || place >= length ? undefined : entryOf(newest - 1 - place)
  return {
    length,
    at,
    placeOf: (id) => (Number(id) < oldest ? -1 : newest - 1 - Number(id)),
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place++) yield entryOf(newest - 1 - place)
    },
  }
}

function entryOf(number: number): Entry {
  return { id: String(number), timestamp: new Date(number * 1000).toISOString() }
}
