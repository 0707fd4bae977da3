import type { Entry, EntryList } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappedLines, type MappedLines } from '../model/mapped-lines.ts'
import { drawnHeight, reachOf, travelOf, within } from '../model/mapped-scroll.ts'
import { keptRows } from '../scroll/kept-rows.ts'
import type { ListRows } from '../scroll/list-rows.ts'
import { localRows } from '../scroll/local-rows.ts'
import type { Span } from './drawn-places.ts'
import { rowMover, type RowMover } from './row-mover.ts'

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

/** Pixels, by which sums of fractions are off. */
const tiny = 0.001

/** A list in a window, and an element that is scrolled as browsers do: to whole pixels, and not past its ends. */
class Scene {
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

type Doing = readonly [name: string, run: (scene: Scene) => void]

const share = fc.double({ min: 0, max: 1, noNaN: true })
/** Ways to get elsewhere. */
const moves: fc.Arbitrary<Doing> = fc.oneof(
  fc.integer({ min: -3000, max: 3000 }).map((by): Doing => [`wheel ${by}`, (s) => s.scrollBy(by)]),
  share.map((to): Doing => [`thumb to ${to}`, (s) => s.scrollToShare(to)]),
  share.map((to): Doing => [`go to ${to}`, (s) => s.reveal(Math.floor(to * s.lines.rows))]),
)
/** What happens around somebody who stays. */
const changes: fc.Arbitrary<Doing> = fc.oneof(
  fc.constantFrom(24, 28, 36, 41.5).map((to): Doing => [`rows of ${to}`, (s) => s.density(to)]),
  fc.integer({ min: 100, max: 1500 }).map((to): Doing => [`view of ${to}`, (s) => s.resize(to)]),
  fc.integer({ min: 1, max: 50_000 }).map((by): Doing => [`${by} come`, (s) => s.record(by)]),
  fc.integer({ min: 1, max: 50_000 }).map((by): Doing => [`${by} go`, (s) => s.expire(by)]),
)

const lengths = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 3_000_000 }))

function expectFull(scene: Scene): void {
  const { lines, span, view } = scene
  const top = scene.top()
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThanOrEqual(scene.reach() + tiny)
  expect(span.first).toBeLessThanOrEqual(lines.placeAt(top + tiny))
  const drawn = lines.topOf(Math.min(span.end, lines.rows))
  expect(drawn).toBeGreaterThanOrEqual(Math.min(lines.height, top + view) - tiny)
  expect([lines.placeAt(top - tiny), lines.placeAt(top + tiny)]).toContain(scene.inView.first)
}

test('whatever changes around somebody who stays, the row at the top stays there', () => {
  fc.assert(
    fc.property(
      lengths,
      fc.array(moves, { minLength: 1, maxLength: 4 }),
      fc.array(changes, { minLength: 1, maxLength: 6 }),
      (rows, moved, changed) => {
        const scene = new Scene(rows)
        for (const [, run] of moved) run(scene)
        expectFull(scene)
        for (const [, run] of changed) {
          const before = scene.here()
          run(scene)
          expectFull(scene)
          const after = scene.here()
          const place = before.id === undefined ? -1 : scene.rows.placeOf(before.id)
          const stays = place !== -1 && scene.lines.topOf(place) + before.inset <= scene.reach()
          if (before.place === 0) expect(after.place === 0 || scene.reach() === 0).toBe(true)
          else if (stays) expect(after.id).toBe(before.id)
          else expect(scene.top()).toBeGreaterThan(scene.reach() - 2 * scene.lines.rowHeight)
        }
        scene.stop()
      },
    ),
    { numRuns: 500 },
  )
})

test('however one scrolls, the window is full of rows, and both ends are reached exactly', () => {
  fc.assert(
    fc.property(lengths, fc.array(moves, { minLength: 1, maxLength: 20 }), (rows, moved) => {
      const scene = new Scene(rows)
      for (const [, run] of moved) {
        run(scene)
        expectFull(scene)
      }
      scene.scrollToShare(1)
      expect(scene.top()).toBeCloseTo(scene.reach(), 3)
      scene.scrollToShare(0)
      expect(scene.top()).toBeCloseTo(0, 3)
      scene.stop()
    }),
    { numRuns: 300 },
  )
})
