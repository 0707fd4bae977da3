import {
  fieldText,
  fieldValue,
  type Column,
  type Entry,
  type Field,
  type Preset,
} from '@loggia/core'
import type { ReactNode } from 'react'
import type { Horizon } from '../horizon/horizon-context.ts'
import type { Viewer } from '../words/viewer.tsx'

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
  /**
   * Whether {@link cell} shows nothing but what it is given: it has no state, and starts nothing. Elements of a row then
   * show another entry when one scrolls or sorts; else what `cell` draws is made anew for each entry. Default: no.
   */
  readonly stateless?: boolean
  /**
   * What appears beside a cell on hover and focus: a component of the host's, or one of the kit's cards by name,
   * whose code is fetched with the first card. Without it: the whole text, where the cell cuts it.
   */
  readonly card?: CellComponent<E> | CardName
  /** Whether a copy button appears when the row is hovered. */
  readonly copyable?: boolean
  /** What a copy of a cell holds. Default: its first field, with those that continue it. */
  readonly text?: (entry: E) => string
}

/**
 * A card of the kit: the whole `text`; a moment as local `time`, in UTC and from now; an API `key` with its state;
 * an `error-code` with its meaning; an activity `event` with its category; a `model` with its endpoint; `tokens` with
 * what they are made of; a `timing` with the delay before it.
 */
export type CardName =
  'text' | 'time' | 'key' | 'error-code' | 'event' | 'model' | 'tokens' | 'timing'

/** Looks by column name. */
export type ColumnLooks<E extends Entry> = Readonly<Record<string, ColumnLook<E>>>

/**
 * Draws a cell of the kit within the rendering of its row: a page has hundreds of cells, and a component for each costs more
 * than what it draws.
 */
export type DrawCell<E extends Entry> = (
  props: CellProps<E>,
  viewer: Viewer,
  horizon: Horizon | null,
) => ReactNode

/** How a column of the kit looks. Where a host has a `cell` of its own, it has all of the look. */
export interface KitLook<E extends Entry> extends ColumnLook<E> {
  readonly draw?: DrawCell<E>
}

/** Looks of the kit by column name. */
export type KitLooks<E extends Entry> = Readonly<Record<string, KitLook<E>>>

/** A column as it is drawn. */
export interface TableColumn<E extends Entry> {
  readonly name: string
  readonly label: string
  /** The field it is sorted by. */
  readonly field: string
  /** Fields that decide its order where `field` is equal. */
  readonly thenBy: readonly string[]
  readonly sortable: boolean
  readonly type: Field['type']
  readonly width: number
  /** Pixels that it takes besides, where all columns together leave them. */
  readonly extraWidth?: number
  /** Whether somebody has given it its width, so that it neither grows nor shrinks. */
  readonly resized?: boolean
  /** The side at which it stays in view when the others scroll; `null` when it scrolls along. */
  readonly pinned: 'start' | 'end' | null
  readonly look: KitLook<E>
  /** What a cell holds, to be copied: the first field, with those that continue it. Empty when nothing was recorded. */
  readonly text: (entry: E) => string
}

/** The columns of a preset with their looks. The first stays in view. */
export function tableColumns<E extends Entry>(
  preset: Preset<E>,
  looks: ColumnLooks<E>,
): readonly TableColumn<E>[] {
  return preset.columns.map((column, at) => ({
    ...tableColumn(column, preset, looks),
    pinned: at === 0 ? 'start' : null,
  }))
}

const widths: Record<Field['type'], number> = {
  text: 160,
  number: 110,
  status: 90,
  instant: 170,
  json: 200,
}

function tableColumn<E extends Entry>(
  { name, label, fields, sortedBy: [sorted, ...thenBy] = [fields[0]] }: Column,
  preset: Preset<E>,
  looks: ColumnLooks<E>,
): TableColumn<E> {
  const field = preset.fields.find((each) => each.name === sorted)
  const type = field?.type ?? 'text'
  const look: KitLook<E> = {
    align: type === 'number' ? 'end' : 'start',
    ...(Object.hasOwn(looks, name) ? looks[name] : undefined),
  }
  return {
    name,
    label,
    field: sorted,
    thenBy,
    sortable: field !== undefined && field.sortable !== false,
    type,
    width: look.width ?? widths[type],
    pinned: null,
    look,
    text: look.text ?? ((entry) => joinedText(entry, fields, preset)),
  }
}

/** As search reads it: `api_key.created`, or `api_key` where there is no more. */
function joinedText<E extends Entry>(
  entry: E,
  [first, ...others]: Column['fields'],
  { fields }: Preset<E>,
): string {
  const names: string[] = [first]
  for (const name of others) {
    if (fields.find((field) => field.name === name)?.continues !== names.at(-1)) break
    names.push(name)
  }
  const texts = names.map((name) => fieldText(fieldValue(entry, name)))
  return texts.filter((text) => text !== '').join('.')
}
