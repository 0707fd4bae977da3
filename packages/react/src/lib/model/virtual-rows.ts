import { useMemo, type RefObject } from 'react'
import { useAhead } from '../hooks/use-ahead.ts'
import { useHydrated } from '../hooks/use-hydrated.ts'
import { useMeasuredRows } from '../hooks/use-measured-rows.ts'
import { useView } from '../hooks/use-view.ts'
import { edgesOf, evenExtents } from './even-rows.ts'
import { drawnLines, type Line, type Lines } from './lines.ts'

/** A line with its place, or room in pixels for lines that are not drawn. */
export type Slot =
  | { readonly type: 'line'; readonly line: Line; readonly at: number; readonly height: number }
  | { readonly type: 'spacer'; readonly id: string; readonly height: number }

/** The geometry of lines. Rows have one height, and so have the headers of days; details are measured. */
export interface VirtualOptions {
  readonly lines: Lines
  readonly scroller: RefObject<HTMLElement | null>
  /** Pixels. */
  readonly rowHeight: number
  /** Pixels. */
  readonly dayHeight: number
  /** Whether rows open. */
  readonly opens: boolean
  /** A row that stays drawn wherever one scrolls, because it or what it tells has the focus. */
  readonly kept: number | null
}

/** What is drawn. */
export interface VirtualRows {
  /** The lines in view, in order, with spacers for those that are not drawn. */
  readonly slots: readonly Slot[]
  /** A ref for an element whose line is as high as it turns out to be; it carries its place as `data-line`. */
  readonly measure: (element: HTMLElement | null) => void
}

/**
 * The lines in view.
 *
 * Where no row opens all heights are known, and where lines are is arithmetic. Where rows open, the library that
 * measures details, remembers their heights and keeps what is in view in its place is fetched after the first rows.
 */
export function useVirtualRows(options: VirtualOptions): VirtualRows {
  const { lines, scroller, rowHeight, dayHeight, opens, kept } = options
  const geometry = useMemo(
    () => geometryOf(lines, rowHeight, dayHeight),
    [lines, rowHeight, dayHeight],
  )
  const drawn = useMemo(
    () => (inView: readonly number[], first: number) => drawnLines(inView, first, lines, kept),
    [lines, kept],
  )
  const measured = useMeasuredRows({ ...geometry, drawn, scroller }, opens)
  const isMeasured = typeof measured === 'object'
  const seen = useView(scroller, rowHeight, !isMeasured)
  const ahead = useAhead(lines.all.length > 0)
  // Nobody knows what a viewer will see of it.
  const view = useHydrated() ? seen : { top: 0, height: rowHeight * rowsOfServer }
  if (isMeasured) {
    return { slots: slotsOf(measured.drawn, lines.all, measured.total), measure: measured.measure }
  }
  const { edges } = geometry
  const extents = evenExtents(edges, view, ahead, drawn)
  // What an opened row tells waits for its height to be known, and does without it where it never will be.
  const ready = measured === 'awaited' ? extents.filter(({ start, end }) => start < end) : extents
  return { slots: slotsOf(ready, lines.all, edges.at(-1) ?? 0), measure: unmeasured }
}

/** How high lines are before any is drawn, and what tells them apart. */
export interface Geometry {
  /** The upper edge of each line, and the lower edge of the last. */
  readonly edges: readonly number[]
  readonly count: number
  readonly estimateSize: (at: number) => number
  readonly getItemKey: (at: number) => string | number
}

/** Together, since the library takes new heights in only with new keys. */
function geometryOf({ all }: Lines, row: number, day: number): Geometry {
  // Nobody knows how high a detail is before it is drawn.
  const heights = { row, day, detail: 0 }
  const estimateSize = (at: number): number => heights[all[at]?.type ?? 'row']
  return {
    edges: edgesOf(all.length, estimateSize),
    count: all.length,
    estimateSize,
    getItemKey: (at) => all[at]?.id ?? at,
  }
}

/** Enough for most screens, with those that are drawn ahead of them. */
const rowsOfServer = 16

const unmeasured = (): void => undefined

/** A line from its upper to its lower edge, in pixels below the first. */
export interface Extent {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Lines with the gaps between them as spacers, which are as tall as the lines they stand for. */
export function slotsOf(
  drawn: readonly Extent[],
  lines: readonly Line[],
  total: number,
): readonly Slot[] {
  const slots: Slot[] = []
  let reached = 0
  const skipTo = (edge: number, index: number): void => {
    // Less is the noise of fractions.
    if (edge - reached < 0.01) return
    slots.push({ type: 'spacer', id: `before-${index}`, height: edge - reached })
  }
  for (const { index, start, end } of drawn) {
    const line = lines[index]
    if (!line) continue
    skipTo(start, index)
    slots.push({ type: 'line', line, at: index, height: end - start })
    reached = end
  }
  skipTo(total, lines.length)
  return slots
}
