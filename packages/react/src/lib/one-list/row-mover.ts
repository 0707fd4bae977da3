import type { Entry } from '@loggia/core'
import { flushSync } from 'react-dom'
import {
  isStuck,
  reachOf,
  scrollAt,
  topAfter,
  travelOf,
  within,
  type Run,
} from '../model/mapped-scroll.ts'
import { activeElement, holdsFocus } from '../ports/active-element.ts'
import { spanAt, type Span } from './drawn-places.ts'
import type { MappedOptions } from './use-mapped-rows.ts'

/** What is on screen. */
export type Shown<E extends Entry> = MappedOptions<E> & {
  readonly span: Span
  /** Draws other rows. */
  readonly draw: (span: Span) => void
}

/** Moves the rows below a window, by scrolling or otherwise. */
export interface RowMover<E extends Entry> {
  /** To be told when the element has been scrolled. */
  readonly scrolled: () => void
  /** The same, where it may have been scrolled before anybody listened. */
  readonly catchUp: () => void
  /** To be told what is on screen, whenever that may be something else. */
  readonly settle: (shown: Shown<E>) => void
  /** Brings a row into view, and the column of what has the focus there. */
  readonly reveal: (place: number, at: 'nearest' | 'start') => void
  readonly toTop: () => void
  readonly isAtTop: () => boolean
  readonly stop: () => void
}

/** Milliseconds without scrolling, after which the element is scrolled to where the rows are. */
const rest = 150

/**
 * Knows where one is: by a row and the pixels below its upper edge, so that one stays there when rows become higher or
 * lower, and more or fewer.
 */
export function rowMover<E extends Entry>(): RowMover<E> {
  let shown: Shown<E> | null = null
  let here = { scroll: 0, top: 0, place: 0, inset: 0 }
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What has the focus is to be seen once it is drawn where it belongs. */
  let awaited = false

  /** Scrolls the element to where the rows are. */
  const sync = (): void => {
    const scroller = shown?.scroller.current
    if (!shown || !scroller) return
    const wanted = scrollAt(here.top, runOf(shown))
    if (Math.abs(scroller.scrollTop - wanted) >= 1) scroller.scrollTop = wanted
    // As the browser rounds it.
    here = { ...here, scroll: scroller.scrollTop }
  }
  /** Draws the rows at a height: before it returns, or with what is being drawn already. */
  const goTo = (top: number, atOnce: boolean): void => {
    if (!shown) return
    const { lines, view, span, draw } = shown
    const place = lines.placeAt(top)
    here = { ...here, top, place, inset: top - lines.topOf(place) }
    const next = spanAt(top, view, lines)
    if (view > 0 && (next.first !== span.first || next.end !== span.end)) {
      if (atOnce) flushSync(() => draw(next))
      else draw(next)
    }
    put(shown, here.top)
    tell(shown)
  }
  const tell = ({ lines, view, onView }: Shown<E>): void => {
    const last = lines.placeAt(Math.max(here.top, here.top + view - 1))
    const key = `${here.place} ${last} ${lines.rows}`
    if (view === 0 || told === key) return
    told = key
    onView(here.place, last)
  }
  const showFocus = (): void => {
    awaited = false
    const table = shown?.table.current
    if (!table || !holdsFocus(table)) return
    activeElement(table)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const follow = (atOnce: boolean): void => {
    const scroller = shown?.scroller.current
    if (!shown || !scroller || scroller.scrollTop === here.scroll) return
    const run = runOf(shown)
    const top = topAfter(here, scroller.scrollTop, run)
    here = { ...here, scroll: scroller.scrollTop }
    goTo(top, atOnce)
    clearTimeout(timer)
    if (isStuck(here, run)) sync()
    else timer = setTimeout(rested, rest)
  }
  /** What was scrolled to in the meantime is told with the next frame: it is followed, not undone. */
  const rested = (): void => {
    if (shown?.scroller.current?.scrollTop === here.scroll) sync()
    else follow(true)
  }
  return {
    scrolled: () => follow(true),
    catchUp: () => follow(false),
    settle(next) {
      const before = shown ?? next
      if (isScrolled(before, next, here.scroll)) follow(false)
      shown = next
      const { place, inset } = placeAfter(before, next, here)
      const moved = place !== here.place || inset !== here.inset
      if (!moved && before.lines === next.lines && before.view === next.view) goTo(here.top, false)
      else {
        const { lines } = next
        // As much of the row as before is above the window, however high it is now.
        const above = inset * (lines.rowHeight / before.lines.rowHeight)
        const top = lines.topOf(place) + Math.min(above, lines.heightOf(place))
        goTo(within(top, reachOf(runOf(next))), false)
        sync()
      }
      if (awaited) showFocus()
    },
    reveal(place, at) {
      if (!shown) return
      const { lines, view, span } = shown
      const above = lines.topOf(place)
      const isAbove = at === 'start' || above < here.top
      const top = isAbove ? above : Math.max(here.top, above + lines.rowHeight - view)
      awaited = true
      goTo(within(top, reachOf(runOf(shown))), false)
      sync()
      if (place >= span.first && place < span.end) showFocus()
    },
    toTop() {
      goTo(0, false)
      sync()
    },
    isAtTop: () => here.top < 1,
    stop: () => clearTimeout(timer),
  }
}

function runOf<E extends Entry>({ lines: { height }, view }: Shown<E>): Run {
  return { height, view }
}

/** Whether somebody has scrolled and nobody was told yet. A list that becomes shorter is scrolled to its end by itself. */
function isScrolled<E extends Entry>(before: Shown<E>, now: Shown<E>, known: number): boolean {
  const scroll = now.scroller.current?.scrollTop ?? known
  const isEnd = scroll >= travelOf(runOf(now)) - 1
  return scroll !== known && !(isEnd && travelOf(runOf(before)) !== travelOf(runOf(now)))
}

/** Where one is once something else is shown: with the same row, or at the top of what answers another question. */
function placeAfter<E extends Entry>(
  before: Shown<E>,
  now: Shown<E>,
  { place, inset }: { readonly place: number; readonly inset: number },
): { readonly place: number; readonly inset: number } {
  if (before.question !== now.question) return { place: 0, inset: 0 }
  if (before.rows === now.rows) return { place, inset }
  return { place: now.rows.placeOfAnchor(before.rows.anchorAt(place)), inset }
}

/** Puts the rows that are drawn where they belong. */
function put<E extends Entry>({ lines, span, kept, table }: Shown<E>, top: number): void {
  const first = Math.min(span.first, lines.rows)
  const above = kept !== null && kept < first ? lines.heightOf(kept) : 0
  const body = table.current?.tBodies[0]
  if (body) body.style.transform = `translateY(${lines.topOf(first) - top - above}px)`
}
