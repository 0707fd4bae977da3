import type { Change, DataAdapter, Entry, Preset, TableState } from '@loggia/core'
import { useLayoutEffect, type ReactElement } from 'react'
import { useRememberedState } from '../hooks/use-remembered-state.ts'
import type { TableStateOptions } from '../hooks/use-table-state.ts'
import { TableMessage } from '../parts/table-message.tsx'
import type { TableProps } from '../tables/table-props.ts'
import { WaitingTable } from '../tables/waiting-table.tsx'
import { useViewer } from '../words/viewer.tsx'

/** The finished table that an element shows. */
export type ShownTable<E extends Entry> = (
  props: TableProps<E> & { readonly preset: Preset<E> },
) => ReactElement

/** What an element shows. */
export interface ElementTableProps<E extends Entry> {
  readonly Table: ShownTable<E>
  readonly preset: Preset<E>
  /** `null` while it is not there yet. */
  readonly adapter: DataAdapter<E> | null
  readonly props: Omit<TableProps<E>, 'adapter' | keyof TableStateOptions>
  readonly owned: Partial<TableState>
  readonly initialState: Partial<TableState> | undefined
  /** The name under which the browser keeps a part of the state; `null` keeps nothing. */
  readonly name: string | null
  /** Told of the state as it is shown. */
  readonly onState: (state: TableState) => void
  readonly onChange: (next: TableState, change: Change) => void
}

/** A table with the slots of an element. The state is held here, so that the element can tell it. */
export function ElementTable<E extends Entry>(element: ElementTableProps<E>): ReactElement {
  const { Table, adapter, preset, props, owned, initialState, name, onState, onChange } = element
  const options = { state: owned, initialState, onStateChange: onChange }
  const { state, change } = useRememberedState(preset, options, name)
  useLayoutEffect(() => onState(state), [onState, state])
  if (!adapter) return <WaitingTable {...props} adapter={nowhere} preset={preset} />
  return (
    <Table
      {...props}
      adapter={adapter}
      preset={preset}
      remember={false}
      state={state}
      onStateChange={(_, what) => change(what)}
      toolbar={<slot name="toolbar" />}
      empty={<EmptySlot />}
    />
  )
}

/** The usual words, unless the page has others. */
function EmptySlot(): ReactElement {
  const { words } = useViewer()
  return (
    <slot name="empty">
      <TableMessage icon="active" title={words.empty} hint={words.emptyHint} />
    </slot>
  )
}

const nowhere: DataAdapter<never> = { load: () => new Promise(() => undefined) }
