import type { Entry } from '@loggia/core'
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import type { TableColumn } from '../model/column-look.ts'
import { useKeptFocus } from '../hooks/use-kept-focus.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import type { ColumnChange } from '../model/column-change.ts'
import { columnsEnglish } from '../words/columns-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { headerInput, type HeaderWork, type Said } from './header-input.ts'
import { rearranged, type Rearranged } from './rearranged.ts'

/** What arranges one column from its header. */
export interface HeaderToolProps<E extends Entry> {
  readonly column: TableColumn<E>
  /** Those that are shown, in their order. */
  readonly columns: readonly TableColumn<E>[]
  readonly onArrange: (change: ColumnChange, rearranged: Rearranged) => void
}

/**
 * The edge of a header cell by which its column is resized, and what dragging the cell and Alt with the arrow keys do.
 *
 * It stands within the cell and listens there. The edge itself is for pointers alone: keys need no other tab stop.
 */
export function HeaderTool<E extends Entry>(props: HeaderToolProps<E>): ReactElement {
  const { column, columns, onArrange } = props
  const handle = useRef<HTMLSpanElement>(null)
  const cell = useRef<HTMLElement>(null)
  const said = useSaid()
  const work: HeaderWork<E> = {
    column,
    columns,
    said,
    onArrange: (change) => onArrange(change, rearranged),
  }
  const latest = useRef(work)
  useLayoutEffect(() => {
    latest.current = work
    cell.current = handle.current?.parentElement ?? null
  })
  useEffect(() => {
    const cell = handle.current?.parentElement
    return cell && handle.current
      ? headerInput(cell, handle.current, () => latest.current)
      : undefined
  }, [])
  useKeptFocus(cell, columns.indexOf(column), tellGrid)
  return (
    <span
      ref={handle}
      className="loggia-resize"
      data-side={column.pinned === 'end' ? 'start' : 'end'}
      aria-hidden="true"
    />
  )
}

function useSaid(): Said {
  const words = useWords(columnsEnglish)
  const { count } = useViewer()
  const announce = useAnnounce()
  return {
    width: (label, pixels) =>
      announce(
        pixels === null
          ? words.columnWidthIsUsual(label)
          : words.columnPixels(label, count(pixels).text),
      ),
    place: (label, place, all) =>
      announce(words.columnPlace(label, count(place).text, count(all).text)),
  }
}

/** The focus stays on a cell that moves; the grid is told where that is now. */
function tellGrid(focused: HTMLElement): void {
  focused.blur()
  focused.focus({ preventScroll: true })
  focused.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
