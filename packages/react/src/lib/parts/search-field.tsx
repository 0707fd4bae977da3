import type { Entry, Preset } from '@loggia/core'
import type { ReactElement } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { FindField } from './find-field.tsx'

/** A field that asks the adapter. */
export interface SearchFieldProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
}

/** A field that searches all entries, a moment after the last key, and takes query text. A stub for now. */
export function SearchField<E extends Entry>({ table }: SearchFieldProps<E>): ReactElement {
  const { state, change } = table
  return (
    <FindField
      text={state.search}
      onText={(text) => change({ type: 'search', text })}
      found={0}
      loaded={0}
    />
  )
}
