import type { Column, Entry, Field, Preset } from '@loggia/core'
import type { ReactNode } from 'react'

/** What a cell is given. */
export interface CellProps<E extends Entry> {
  readonly entry: E
  /** The name of the first field of its column. */
  readonly field: string
  readonly label: string
}

/** A function component that draws a cell or a card. */
export type CellComponent<E extends Entry> = (props: CellProps<E>) => ReactNode

/** How a column looks. Everything has a default by the type of its first field. */
export interface ColumnLook<E extends Entry> {
  /** Pixels. */
  readonly width?: number
  /** Shares the room that all columns leave with the others that grow. */
  readonly grow?: boolean
  readonly align?: 'start' | 'end'
  /** What a cell shows. */
  readonly cell?: CellComponent<E>
  /** What appears beside a cell on hover and focus. Without it: the whole text, where the cell cuts it. */
  readonly card?: CellComponent<E>
  /** Whether a copy button appears when the row is hovered. */
  readonly copyable?: boolean
}

/** Looks by column name. */
export type ColumnLooks<E extends Entry> = Readonly<Record<string, ColumnLook<E>>>

/** A column as it is drawn. */
export interface TableColumn<E extends Entry> {
  readonly name: string
  readonly label: string
  /** The field it is sorted by and whose value is copied. */
  readonly field: string
  /** Fields that decide its order where `field` is equal. */
  readonly then: readonly string[]
  readonly sortable: boolean
  readonly type: Field['type']
  readonly width: number
  readonly look: ColumnLook<E>
}

/** The columns of a preset with their looks. */
export function tableColumns<E extends Entry>(
  preset: Preset<E>,
  looks: ColumnLooks<E>,
): readonly TableColumn<E>[] {
  return preset.columns.map((column) => tableColumn(column, preset, looks))
}

const widths: Record<Field['type'], number> = { text: 160, number: 110, status: 90, instant: 170 }

function tableColumn<E extends Entry>(
  { name, label, fields: [first], sortedBy: [sorted, ...then] = [first] }: Column,
  preset: Preset<E>,
  looks: ColumnLooks<E>,
): TableColumn<E> {
  const field = preset.fields.find((each) => each.name === sorted)
  const type = field?.type ?? 'text'
  const look: ColumnLook<E> = {
    align: type === 'number' ? 'end' : 'start',
    ...(Object.hasOwn(looks, name) ? looks[name] : undefined),
  }
  return {
    name,
    label,
    field: sorted,
    then,
    sortable: field !== undefined && field.sortable !== false,
    type,
    width: look.width ?? widths[type],
    look,
  }
}
