import type { Entry } from '@loggia/core'
import { useEffect, type ReactElement, type ReactNode } from 'react'
import { cards, TextCard } from '../cells/cards.tsx'
import { ProseCard } from '../cells/prose-card.tsx'
import type { CellComponent, TableColumn } from '../model/column-look.ts'
import { ValueCard } from './value-card.tsx'

/** The cell that somebody looks at. */
export interface CellCardProps<E extends Entry> {
  readonly cell: HTMLElement
  readonly column: TableColumn<E>
  readonly entry: E
  readonly onDismiss: () => void
}

/** The card of a cell; nothing where the cell says it all. */
export function CellCard<E extends Entry>(props: CellCardProps<E>): ReactElement | null {
  const content = contentOf(props)
  useEscape(content !== null, props.onDismiss)
  if (!content) return null
  return (
    <ValueCard cell={props.cell} label={props.column.label}>
      {content}
    </ValueCard>
  )
}

function contentOf<E extends Entry>({ cell, column, entry }: CellCardProps<E>): ReactNode {
  const { field, label, look } = column
  if (!cell.isConnected || column.text(entry) === '') return null
  if (look.card === undefined && !isCut(cell)) return null
  // In the letters of its cell.
  const Whole = cell.querySelector('.loggia-code') ? TextCard : ProseCard
  const Content: CellComponent<E> =
    typeof look.card === 'string' ? cards[look.card] : (look.card ?? Whole)
  return <Content entry={entry} field={field} label={label} />
}

/** Whether a cell shows less than its value. */
function isCut(cell: HTMLElement): boolean {
  const parts = [cell, ...cell.querySelectorAll<HTMLElement>('bdi, bdi > span')]
  return parts.some((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
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
