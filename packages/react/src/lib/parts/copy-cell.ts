import type { Entry } from '@loggia/core'
import type { KeyboardEvent } from 'react'
import type { TableColumn } from '../model/column-look.ts'
import type { Row } from '../model/row.ts'
import { selectedText } from '../ports/selection.ts'

/** Copies the whole value of the focused cell, unless text is selected: that is what the person means then. */
export function copyCell<E extends Entry>(
  event: KeyboardEvent,
  row: Row<E> | null,
  columns: readonly TableColumn<E>[],
  copy: (label: string, value: string) => void,
): void {
  if (!row || !(event.target instanceof Element) || selectedText(event.target)) return
  // The first column is the checkbox.
  const at = Number(event.target.getAttribute('data-cell')?.split(',')[1])
  const column = columns[at - 1]
  const value = column?.text(row.entry) ?? ''
  if (!column || value === '') return
  event.preventDefault()
  copy(column.label, value)
}
