import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { CardLine } from './card-line.tsx'

/** The whole of a text that is written for people. */
export function ProseCard<E extends Entry>({ entry, field, label }: CellProps<E>): ReactElement {
  return <CardLine label={label} value={fieldText(fieldValue(entry, field))} />
}
