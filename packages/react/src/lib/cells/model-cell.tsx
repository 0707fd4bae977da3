import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { Pair } from './pair.tsx'

/** The endpoint that handled a request, with its model. */
export function ModelCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  return (
    <Pair main={fieldText(fieldValue(entry, field))} more={fieldText(fieldValue(entry, 'model'))} />
  )
}
