import type { Entry } from '@loggia/core'
import { useCallback, useImperativeHandle, type ReactElement, type Ref } from 'react'
import { useHydrated } from '../hooks/use-hydrated.ts'
import { drawnHeight } from '../model/mapped-scroll.ts'
import type { Slot } from '../model/virtual-rows.ts'
import { GridBody, type GridBodyProps } from '../parts/grid-body.tsx'
import type { RowMover } from './row-mover.ts'
import { useMappedRows, type MappedOptions } from './use-mapped-rows.ts'
import { WaitingRow } from './waiting-row.tsx'

/** The rows of a list, of which those in view are drawn. */
export interface ListBodyProps<E extends Entry>
  extends
    Omit<MappedOptions<E>, 'kept'>,
    Pick<GridBodyProps<E>, 'columns' | 'selection' | 'detail' | 'active' | 'measure'> {
  /** Whether all rows are selected, those on their way too. */
  readonly allSelected: boolean
  readonly ref: Ref<RowMover<E>>
}

/** Draws the rows in view. It is the only part of a grid that is drawn again while one scrolls. */
export function ListBody<E extends Entry>(props: ListBodyProps<E>): ReactElement {
  const { rows, columns, allSelected, active, ref } = props
  const hydrated = useHydrated()
  const { slots, mover } = useMappedRows({ ...props, kept: active.row === -1 ? null : active.row })
  useImperativeHandle(ref, () => mover, [mover])
  const waiting = useCallback(
    (index: number, line: number, activeColumn: number | null) => (
      <WaitingRow {...{ index, line, columns, activeColumn }} selected={allSelected} />
    ),
    [columns, allSelected],
  )
  return (
    <GridBody
      slots={hydrated ? slots : withRoom(slots, drawnHeight(props.lines))}
      measure={props.measure}
      rows={rows}
      columns={columns}
      selection={props.selection}
      detail={props.detail}
      days={null}
      active={active}
      waiting={waiting}
    />
  )
}

/** What is drawn, and room for what is not: nothing else says how high a list is where a server renders it. */
function withRoom(slots: readonly Slot[], height: number): readonly Slot[] {
  const rest = slots.reduce((left, slot) => left - slot.height, height)
  return rest > 0 ? [...slots, { type: 'spacer', id: 'rest', height: rest }] : slots
}
