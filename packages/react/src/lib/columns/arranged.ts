import { columnLayout, usualLayout, type ColumnLayout, type Entry } from '@loggia/core'
import type { TableColumn } from '../model/column-look.ts'

/**
 * The columns that are shown, as somebody has arranged them: those pinned at the start first, those pinned at the
 * end last. The first one is pinned at the start unless the layout says otherwise.
 *
 * Whatever the layout holds, nothing is thrown: names that no column has are left out, and one column stays when
 * all would be hidden.
 */
export function arranged<E extends Entry>(
  columns: readonly TableColumn<E>[],
  layout: ColumnLayout,
): readonly TableColumn<E>[] {
  return allArranged(columns, layout).filter(({ hidden }) => !hidden)
}

/** A column that may be hidden. */
export interface ArrangedColumn<E extends Entry> extends TableColumn<E> {
  readonly hidden: boolean
}

/** All columns as {@link arranged} has them, with those that are hidden at their places. */
export function allArranged<E extends Entry>(
  columns: readonly TableColumn<E>[],
  layout: ColumnLayout,
): readonly ArrangedColumn<E>[] {
  // A host may pass on what it has stored.
  const { hidden, order, widths, pinned } =
    layout === usualLayout ? usualLayout : columnLayout(layout)
  const placed = inOrder(columns, order)
  const shown = placed.filter(({ name }) => !hidden.includes(name))
  if (shown.length === 0) shown.push(...placed.slice(0, 1))
  const pinOf = (name: string): string | undefined =>
    Object.hasOwn(pinned, name) ? pinned[name] : undefined
  const first = shown.find(({ name }) => pinOf(name) !== 'end')
  const sideOf = (column: TableColumn<E>): TableColumn<E>['pinned'] => {
    const pin = pinOf(column.name) ?? (column === first ? 'start' : 'none')
    return pin === 'start' || pin === 'end' ? pin : null
  }
  return placed
    .map((column) => ({
      ...column,
      ...(Object.hasOwn(widths, column.name)
        ? { width: widths[column.name] ?? column.width, resized: true }
        : {}),
      pinned: sideOf(column),
      hidden: !shown.includes(column),
    }))
    .toSorted((a, b) => rank(a) - rank(b))
}

function inOrder<E extends Entry>(
  columns: readonly TableColumn<E>[],
  order: readonly string[],
): readonly TableColumn<E>[] {
  const named = order.flatMap((name) => columns.find((column) => column.name === name) ?? [])
  return [...named, ...columns.filter(({ name }) => !order.includes(name))]
}

function rank({ pinned }: Pick<TableColumn<Entry>, 'pinned'>): number {
  return pinned === 'start' ? 0 : pinned === 'end' ? 2 : 1
}
