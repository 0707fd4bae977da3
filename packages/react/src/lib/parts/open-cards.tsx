import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import { rowWithId } from '../model/row-list.ts'
import { CellCard } from './cell-card.tsx'
import { useOpenCell } from './use-open-cell.ts'
import type { ValueCardsProps } from './value-cards.tsx'

/** Watches the cells of a frame, and shows the card of the one that somebody looks at. */
export function OpenCards<E extends Entry>({
  frame,
  rows,
  columns,
  first,
}: ValueCardsProps<E> & {
  /** What was reached before anything watched. */
  readonly first: Element | null
}): ReactElement | null {
  const [open, dismiss] = useOpenCell(frame, rows, first)
  const column = open && columns[open.column - 1]
  const entry = open && rowWithId(rows, open.row, open.place)?.entry
  if (!open || !column || !entry) return null
  return (
    <CellCard
      key={`${open.column} ${open.row}`}
      cell={open.cell}
      column={column}
      entry={entry}
      onDismiss={dismiss}
    />
  )
}
