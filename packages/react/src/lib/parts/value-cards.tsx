import type { Entry } from '@loggia/core'
import { useEffect, useState, type ReactElement, type RefObject } from 'react'
import type { TableColumn } from '../model/column-look.ts'
import { rowWithId, type RowList } from '../model/row-list.ts'
import type { CellCard } from './cell-card.tsx'
import { useOpenCell } from './use-open-cell.ts'

/** Where cards may appear. */
export interface ValueCardsProps<E extends Entry> {
  readonly frame: RefObject<HTMLElement | null>
  readonly rows: RowList<E>
  readonly columns: readonly TableColumn<E>[]
}

/**
 * The card beside a cell that is hovered or focused: its whole value, and what more there is to know.
 *
 * It waits a moment, stays while the pointer or the focus is on it, and goes with Escape or a scroll. Its code is
 * fetched with the first card.
 */
export function ValueCards<E extends Entry>(props: ValueCardsProps<E>): ReactElement | null {
  const [open, dismiss] = useOpenCell(props.frame, props.rows)
  const [Card, setCard] = useState<typeof CellCard | null>(null)
  useEffect(() => {
    if (!open || Card) return
    // A card that cannot be fetched is missed, but nothing depends on it.
    import('./cell-card.tsx').then(
      (module) => setCard(() => module.CellCard),
      () => undefined,
    )
  }, [open, Card])
  const column = open && props.columns[open.column - 1]
  const entry = open && rowWithId(props.rows, open.row, open.place)?.entry
  if (!open || !column || !entry || !Card) return null
  return (
    <Card
      key={`${open.column} ${open.row}`}
      cell={open.cell}
      column={column}
      entry={entry}
      onDismiss={dismiss}
    />
  )
}
