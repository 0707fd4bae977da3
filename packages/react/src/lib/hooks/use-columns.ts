import { usualLayout, type Entry } from '@loggia/core'
import { useMemo } from 'react'
import { allArranged, type ArrangedColumn } from '../columns/arranged.ts'
import { rearranged } from '../columns/rearranged.ts'
import type { TableColumn } from '../model/column-look.ts'
import type { ColumnChange } from '../model/column-change.ts'
import type { TableHandle } from './use-table-state.ts'

/** The columns of a table as somebody has arranged them. */
export interface Columns<E extends Entry> {
  /** Those that are shown, in their order with their widths: what a grid draws. */
  readonly shown: readonly TableColumn<E>[]
  /** All of them in that order, those that are hidden too: what a panel lists. */
  readonly all: readonly ArrangedColumn<E>[]
  readonly arrange: (change: ColumnChange) => void
  /** As the table has them. */
  readonly reset: () => void
}

/**
 * Hides, moves, resizes and pins columns. The layout in the state may come from anywhere: names that no column has
 * are left out.
 *
 * @param columns as the table has them; the same array between renderings
 */
export function useColumns<E extends Entry>(
  { state: { layout }, change }: TableHandle,
  columns: readonly TableColumn<E>[],
): Columns<E> {
  const all = useMemo(() => allArranged(columns, layout), [columns, layout])
  return {
    all,
    shown: useMemo(() => all.filter(({ hidden }) => !hidden), [all]),
    arrange: (what) => change({ type: 'arrange', layout: rearranged(layout, what, columns) }),
    reset: () => change({ type: 'arrange', layout: usualLayout }),
  }
}
