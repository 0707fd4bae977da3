import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { columnHeader, fittedWidth } from './fitted-width.ts'

/** A column as the table draws it now. */
export interface DrawnColumn {
  /** Whether it is not hidden. */
  readonly shown: boolean
  /** Its pixels; `null` while it is hidden. */
  readonly width: number | null
  /** The pixels that its content needs; `null` while it is hidden. */
  readonly fitted: () => number | null
}

/** Watches a column of the table that an element stands in, whoever gives it another width. */
export function useDrawnColumn(
  name: string,
): readonly [RefObject<HTMLDivElement | null>, DrawnColumn] {
  const within = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  const tableOf = (): HTMLTableElement | null =>
    within.current?.closest('.loggia-root')?.querySelector<HTMLTableElement>('.loggia-table') ??
    null
  // At every rendering: a column that is shown again has another header.
  useLayoutEffect(() => {
    const table = tableOf()
    const header = table && columnHeader(table, name)
    const look = (): void => setWidth(header?.getBoundingClientRect().width ?? null)
    look()
    if (!header) return undefined
    const watch = new ResizeObserver(look)
    watch.observe(header)
    return () => watch.disconnect()
  })
  const fitted = (): number | null => {
    const table = tableOf()
    return table && fittedWidth(table, name)
  }
  return [within, { shown: width !== null, width, fitted }]
}
