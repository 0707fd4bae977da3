import { fieldText, fieldValue, type Entry } from '@loggia/core'
import {
  useEffect,
  useState,
  type ComponentType,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import { TextCard } from '../cells/cards.tsx'
import type { TableColumn } from '../model/column-look.ts'
import type { Row } from '../model/row.ts'
import type { ValueCardProps } from './value-card.tsx'
import { watchCells, type OpenCell } from './watch-cells.ts'

/** Where cards may appear. */
export interface ValueCardsProps<E extends Entry> {
  readonly frame: RefObject<HTMLElement | null>
  readonly rows: readonly Row<E>[]
  readonly columns: readonly TableColumn<E>[]
}

/**
 * The card beside a cell that is hovered or focused: its whole value, and what more there is to know.
 *
 * It waits a moment, stays while the pointer is on it, and goes with Escape or a scroll. Its code is fetched with
 * the first card.
 */
export function ValueCards<E extends Entry>(props: ValueCardsProps<E>): ReactElement | null {
  const [open, setOpen] = useState<OpenCell | null>(null)
  const [Card, setCard] = useState<ComponentType<ValueCardProps> | null>(null)
  useEffect(() => watchCells(props.frame.current?.parentElement, setOpen), [props.frame])
  useEffect(() => {
    if (!open || Card) return
    // A card that cannot be fetched is missed, but nothing depends on it.
    import('./value-card.tsx').then(
      (module) => setCard(() => module.ValueCard),
      () => undefined,
    )
  }, [open, Card])
  const content = open && cardContent(open, props)
  if (!open || !Card || !content) return null
  return <Card cell={open.cell}>{content}</Card>
}

function cardContent<E extends Entry>(
  { cell, row, column }: OpenCell,
  { rows, columns }: ValueCardsProps<E>,
): ReactNode {
  const entry = rows[row]?.entry
  const shown = columns[column - 1]
  if (!entry || !shown || !cell.isConnected) return null
  const { field, label, look } = shown
  if (fieldText(fieldValue(entry, field)) === '') return null
  if (look.card) return <look.card entry={entry} field={field} label={label} />
  return isCut(cell) ? <TextCard entry={entry} field={field} label={label} /> : null
}

/** Whether a cell shows less than its value. */
function isCut(cell: HTMLElement): boolean {
  const parts = [cell, ...cell.querySelectorAll<HTMLElement>('.loggia-path-start')]
  return parts.some((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
}
