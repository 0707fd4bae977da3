import { finder, type Entry, type Field } from '@loggia/core'
import { useMemo } from 'react'
import type { Row } from '../model/row.ts'
import type { TableHandle } from './use-table-state.ts'

/** Find: narrowing the loaded page as one types. */
export interface Search<E extends Entry> {
  readonly text: string
  readonly setText: (text: string) => void
  /** The rows that hold the text, in page order. */
  readonly found: readonly Row<E>[]
}

/** Finds literal text in the searched fields of the rows of a page, whatever its case. */
export function useSearch<E extends Entry>(
  { state, change }: TableHandle,
  rows: readonly Row<E>[],
  fields: readonly Field[],
): Search<E> {
  const find = useMemo(() => finder(rows, fields, ({ entry }) => entry), [rows, fields])
  return {
    text: state.find,
    setText: (text) => change({ type: 'find', text }),
    found: useMemo(() => find(state.find), [find, state.find]),
  }
}
