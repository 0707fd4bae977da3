import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, type RefObject } from 'react'
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

/** The lines in view. The height of a detail is remembered, so that nothing jumps when it scrolls away and back. */
export function useVirtualRows(options: VirtualOptions): VirtualRows {
  const { lines, scroller, rowHeight, dayHeight, kept } = options
  // Together, since the library takes new heights in only with new keys.
  const geometry = useMemo(() => {
    // Nobody knows how high a detail is before it is drawn.
    const heights = { row: rowHeight, day: dayHeight, detail: 0 }
    return {
      estimateSize: (at: number) => heights[lines.all[at]?.type ?? 'row'],
      getItemKey: (at: number) => lines.all[at]?.id ?? at,
    }
  }, [lines, rowHeight, dayHeight])
  const rangeExtractor = useMemo(
    () => (range: Parameters<typeof defaultRangeExtractor>[0]) => [
      ...drawnLines(defaultRangeExtractor(range), range.startIndex, lines, kept),
    ],
    [lines, kept],
  )
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    ...geometry,
    rangeExtractor,
    count: lines.all.length,
    getScrollElement: () => scroller.current,
    measureElement: lineHeight,
    indexAttribute: 'data-line',
    overscan: 8,
  })
  return {
    slots: slotsOf(virtualizer.getVirtualItems(), lines.all, virtualizer.getTotalSize()),
    measure: virtualizer.measureElement,
  }
}

/** With its fractions, so that a spacer is exactly as high as what it stands for. */
function lineHeight(element: HTMLElement): number {
  return (element.closest('tr') ?? element).getBoundingClientRect().height
}

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
