import type { Entry } from '@loggia/core'
import { useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { mappedLines, type LineBetween, type MappedLines } from '../model/mapped-lines.ts'
import type { RowList } from '../model/row-list.ts'

/** The lines of a list, and a ref for what an opened row tells, which is as high as it turns out to be. */
export interface ListLines {
  readonly lines: MappedLines
  readonly measure: (element: HTMLElement | null) => void
}

/** The geometry of a list in which some rows are open. The heights of details are remembered by row. */
export function useListLines<E extends Entry>(
  rows: RowList<E>,
  rowHeight: number,
  open: ReadonlySet<string> = none,
): ListLines {
  const [heights, setHeights] = useState<Heights>(unmeasured)
  const places = useMemo(() => openPlaces(rows, open), [rows, open])
  const lines = useMemo(() => {
    const between = places.map(([id, index]): LineBetween => ({
      line: { type: 'detail', id: `detail ${id}`, index },
      above: index + 1,
      height: heights.get(id) ?? 0,
    }))
    return mappedLines(rows.length, rowHeight, between)
  }, [places, heights, rows.length, rowHeight])
  const [gauge] = useState(heightGauge)
  useLayoutEffect(() => gauge.tell(rows, setHeights), [gauge, rows])
  return { lines, measure: gauge.measure }
}

type Heights = ReadonlyMap<string, number>

const unmeasured: Heights = new Map()
const none: ReadonlySet<string> = new Set()

function openPlaces<E extends Entry>(
  rows: RowList<E>,
  open: ReadonlySet<string>,
): readonly (readonly [id: string, place: number])[] {
  return [...open]
    .map((id) => [id, rows.placeOf(id)] as const)
    .filter(([, place]) => place !== -1)
    .toSorted(([, a], [, b]) => a - b)
}

type SetHeights = (next: (before: Heights) => Heights) => void

/** Watches how high details are, with their fractions. */
interface HeightGauge {
  /** Which rows there are now, and who wants to know. */
  readonly tell: (rows: RowList<Entry>, set: SetHeights) => void
  readonly measure: (element: HTMLElement | null) => void
}

function heightGauge(): HeightGauge {
  let [rows, set]: [RowList<Entry> | null, SetHeights] = [null, () => undefined]
  let observer: ResizeObserver | null = null
  const look = (element: Element): void => {
    const line = element.closest<HTMLElement>('tr[data-detail]')
    // What has been taken away has no height.
    if (!line?.isConnected) return observer?.unobserve(element)
    const id = rows?.at(Number(line.dataset['detail']))?.id
    const height = line.getBoundingClientRect().height
    if (id === undefined) return
    // In the same frame, so that rows are drawn where they have just been moved to.
    flushSync(() =>
      set((before) => (before.get(id) === height ? before : new Map([...before, [id, height]]))),
    )
  }
  return {
    tell(now, tellTo) {
      rows = now
      set = tellTo
    },
    measure(element) {
      if (!element) return
      observer ??= new ResizeObserver((elements) => elements.forEach(({ target }) => look(target)))
      observer.observe(element)
    },
  }
}
