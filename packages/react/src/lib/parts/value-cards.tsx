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
import { useOpenCell, type OpenCell } from './use-open-cell.ts'
import type { ValueCardProps } from './value-card.tsx'

/** Where cards may appear. */
export interface ValueCardsProps<E extends Entry> {
  readonly frame: RefObject<HTMLElement | null>
  readonly rows: readonly Row<E>[]
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
  const [Card, setCard] = useState<ComponentType<ValueCardProps> | null>(null)
  useEffect(() => {
    if (!open || Card) return
    // A card that cannot be fetched is missed, but nothing depends on it.
    import('./value-card.tsx').then(
      (module) => setCard(() => module.ValueCard),
      () => undefined,
    )
  }, [open, Card])
  const column = open && props.columns[open.column - 1]
  const content = open && column && Card && cardContent(open, column, props.rows)
  useEscape(Boolean(content), dismiss)
  if (!open || !column || !Card || !content) return null
  return (
    <Card key={`${open.column} ${open.row}`} cell={open.cell} label={column.label}>
      {content}
    </Card>
  )
}

/** Escape closes the card wherever the focus is; what else it does here needs another press. */
function useEscape(shown: boolean, dismiss: () => void): void {
  useEffect(() => {
    if (!shown) return undefined
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      dismiss()
    }
    document.addEventListener('keydown', leave, { capture: true })
    return () => document.removeEventListener('keydown', leave, { capture: true })
  }, [shown, dismiss])
}

function cardContent<E extends Entry>(
  { cell, row }: OpenCell,
  { field, label, look }: TableColumn<E>,
  rows: readonly Row<E>[],
): ReactNode {
  const entry = rows.find(({ id }) => id === row)?.entry
  if (!entry || !cell.isConnected || fieldText(fieldValue(entry, field)) === '') return null
  if (look.card) return <look.card entry={entry} field={field} label={label} />
  return isCut(cell) ? <TextCard entry={entry} field={field} label={label} /> : null
}

/** Whether a cell shows less than its value. */
function isCut(cell: HTMLElement): boolean {
  const parts = [cell, ...cell.querySelectorAll<HTMLElement>('bdi, bdi > span')]
  return parts.some((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
}
