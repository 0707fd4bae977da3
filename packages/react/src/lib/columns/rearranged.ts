import { columnLayout, columnWidth, type ColumnLayout, type Entry } from '@loggia/core'
import type { TableColumn } from '../model/column-look.ts'
import type { ColumnChange } from '../model/column-change.ts'
import { allArranged, type ArrangedColumn } from './arranged.ts'

/**
 * The layout after one more change.
 *
 * A column that is moved beside pinned ones is pinned with them, and one that is moved away from them is no longer.
 *
 * @param columns as the table has them before anybody arranged them
 */
export function rearranged<E extends Entry>(
  layout: ColumnLayout,
  change: ColumnChange,
  columns: readonly TableColumn<E>[],
): ColumnLayout {
  const known = columnLayout(layout)
  switch (change.type) {
    case 'widths':
      return { ...known, widths: changed(known.widths, widthsOf(change.widths)) }
    case 'show':
      return { ...known, hidden: shownOrNot(known.hidden, change) }
    case 'pin':
      return pinnedTo(known, change.name, change.to, columns)
    case 'move':
      return moved(known, change, columns)
    default:
      return change satisfies never
  }
}

/** {@link rearranged} as it is handed on. */
export type Rearranged = typeof rearranged

function widthsOf(
  widths: Readonly<Record<string, number | null>>,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(widths).map(([name, width]) => [
      name,
      width === null ? null : columnWidth(width),
    ]),
  )
}

function shownOrNot(
  hidden: readonly string[],
  { name, shown }: Extract<ColumnChange, { readonly type: 'show' }>,
): readonly string[] {
  const others = hidden.filter((each) => each !== name)
  return shown ? others : [...others, name]
}

function pinnedTo<E extends Entry>(
  layout: ColumnLayout,
  name: string,
  to: 'start' | 'end' | null,
  columns: readonly TableColumn<E>[],
): ColumnLayout {
  const next = { ...layout, pinned: changed(layout.pinned, { [name]: to }) }
  const column = allArranged(columns, next).find((each) => each.name === name)
  // The first one would stay where it is without a word.
  return to === null && column?.pinned
    ? { ...layout, pinned: changed(layout.pinned, { [name]: 'none' }) }
    : next
}

function moved<E extends Entry>(
  layout: ColumnLayout,
  { name, before }: Extract<ColumnChange, { readonly type: 'move' }>,
  columns: readonly TableColumn<E>[],
): ColumnLayout {
  const all = allArranged(columns, layout)
  const names = all.map((column) => column.name)
  if (!names.includes(name) || name === before) return layout
  const others = names.filter((each) => each !== name)
  const at = before === null ? -1 : others.indexOf(before)
  const order = others.toSpliced(at === -1 ? others.length : at, 0, name)
  const neighbour = before ?? others.at(-1) ?? name
  return { ...layout, order, pinned: pinnedLike(pinsOf(layout, all), name, neighbour) }
}

/** With others beside it, the first column is one of the pinned ones, and stays so when another comes before it. */
function pinsOf<E extends Entry>(
  { pinned }: ColumnLayout,
  all: readonly ArrangedColumn<E>[],
): ColumnLayout['pinned'] {
  const starts = all.filter((column) => column.pinned === 'start').map(({ name }) => name)
  return starts.length < 2
    ? pinned
    : changed(pinned, Object.fromEntries(starts.map((name) => [name, 'start'])))
}

/** Only what somebody has pinned pins what comes beside it. */
function pinnedLike(
  pinned: ColumnLayout['pinned'],
  name: string,
  neighbour: string,
): ColumnLayout['pinned'] {
  const side = Object.hasOwn(pinned, neighbour) ? pinned[neighbour] : undefined
  return changed(pinned, { [name]: side === 'start' || side === 'end' ? side : null })
}

/** The values with others in their places; `null` takes one away. */
function changed<T>(
  values: Readonly<Record<string, T>>,
  others: Readonly<Record<string, T | null>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries({ ...values, ...others }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  )
}
