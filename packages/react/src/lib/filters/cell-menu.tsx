import { fieldText, fieldValue, type Entry, type Preset } from '@loggia/core'
import { useState, type ReactElement, type RefObject } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'
import { PlacedMenu, type MenuPlace, type MenuSection } from '../parts/menu.tsx'
import { filterEnglish } from '../words/filter-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { cellChoices, type CellChoice } from './cell-choices.ts'
import { withFilter } from './filter-changes.ts'

/** The menu of one cell. */
export interface CellMenuProps<E extends Entry> {
  readonly at: CellMenuPlace<E>
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly onCopy: (label: string, value: string) => void
  /** Called when it is closed; the focus goes back to the cell. */
  readonly onClose: () => void
  readonly container: RefObject<HTMLElement | null>
}

/** Only this value, all but this value, for each field of the column that holds one; and copy. */
export function CellMenu<E extends Entry>(props: CellMenuProps<E>): ReactElement {
  const { at, table, preset, onCopy, onClose, container } = props
  const { cell, column, entry } = at
  const words = useWords(filterEnglish)
  const viewer = useViewer()
  const [place] = useState(() => placeOf(at))
  const { state, change } = table
  const select = (choice: CellChoice): void => {
    if ('period' in choice) {
      change({ type: 'period', period: { ...state.period, ...choice.period } })
    } else {
      change({ type: 'filter', filters: withFilter(state.filters, choice.filter) })
    }
  }
  const reader = { fields: preset.fields, controls: preset.filters ?? [], words, viewer }
  const fields = fieldsOf(at, preset)
  const sections = fields.map((field): MenuSection => {
    const items = cellChoices(entry, field, reader).map((choice) => ({
      label: choice.label,
      onSelect: () => select(choice),
    }))
    return fields.length > 1 ? { label: field.label, items } : { items }
  })
  const text = column.text(entry)
  const copy = { label: words.copyCell, onSelect: () => onCopy(column.label, text) }
  return (
    <PlacedMenu
      title={words.cellMenu(column.label)}
      place={place}
      byKeyboard={at.pointer === null}
      sections={text === '' ? sections : [...sections, { items: [copy] }]}
      container={container}
      onClose={onClose}
      onReturn={() => focusCell(cell, container.current)}
    />
  )
}

/** The fields of a column that hold something; the first where none does. Whole JSON is nothing to filter by. */
function fieldsOf<E extends Entry>({ column, entry }: CellMenuPlace<E>, preset: Preset<E>) {
  const names: readonly string[] = preset.columns.find(({ name }) => name === column.name)
    ?.fields ?? [column.field]
  const fields = names.flatMap((name) => preset.fields.find((field) => field.name === name) ?? [])
  const plain = fields.filter(({ type }) => type !== 'json')
  const recorded = plain.filter(({ name }) => fieldText(fieldValue(entry, name)) !== '')
  return recorded.length > 0 ? recorded : plain.slice(0, 1)
}

/** At the pointer, or under the cell. */
function placeOf<E extends Entry>({ pointer, cell }: CellMenuPlace<E>): MenuPlace {
  if (pointer) return { ...pointer, width: 0, height: 0 }
  const { x, y, width, height } = cell.getBoundingClientRect()
  return { x, y, width, height }
}

/** The cell, or the tab stop of the grid where other rows have come. */
function focusCell(cell: HTMLElement, root: HTMLElement | null): void {
  const stop = root?.querySelector<HTMLElement>('[role="grid"] [data-cell][tabindex="0"]')
  const target = cell.isConnected ? cell : stop
  target?.focus({ preventScroll: true })
}
