import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, type RefObject } from 'react'

/** A row by its index, or room in pixels for rows that are not drawn. */
export type Slot =
  | { readonly type: 'row'; readonly index: number }
  | { readonly type: 'spacer'; readonly id: string; readonly height: number }

/** The geometry of a list of rows of one height. */
export interface VirtualOptions {
  readonly count: number
  readonly scroller: RefObject<HTMLElement | null>
  /** Pixels. */
  readonly rowHeight: number
  /** A row that stays drawn wherever one scrolls, because it has the focus. */
  readonly kept: number | null
}

/** The rows in view, in order, with spacers for those that are not drawn. */
export function useVirtualRows(options: VirtualOptions): readonly Slot[] {
  const { count, scroller, rowHeight, kept } = options
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: 8,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const drawn = defaultRangeExtractor(range)
        if (kept === null || kept >= range.count || drawn.includes(kept)) return drawn
        return [...drawn, kept].sort((a, b) => a - b)
      },
      [kept],
    ),
  })
  const drawn = virtualizer.getVirtualItems().map(({ index }) => index)
  return slotsOf(drawn, count, rowHeight)
}

/** Rows with the gaps between them as spacers, which are as tall as the rows they stand for. */
export function slotsOf(
  drawn: readonly number[],
  count: number,
  rowHeight: number,
): readonly Slot[] {
  const slots: Slot[] = []
  let expected = 0
  const skipTo = (index: number): void => {
    if (index <= expected) return
    slots.push({ type: 'spacer', id: `before-${index}`, height: (index - expected) * rowHeight })
  }
  for (const index of drawn.filter((each) => each < count)) {
    skipTo(index)
    slots.push({ type: 'row', index })
    expected = index + 1
  }
  skipTo(count)
  return slots
}
