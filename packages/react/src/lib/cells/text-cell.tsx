import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** Any value as text on one line. */
export function TextCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  const text = fieldText(fieldValue(entry, field))
  return text === '' ? <NotRecorded /> : <bdi>{shown(text)}</bdi>
}

/** A value that people compare letter by letter: methods, params, codes. */
export function CodeCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  const text = fieldText(fieldValue(entry, field))
  return text === '' ? <NotRecorded /> : <bdi className="loggia-code">{shown(text)}</bdi>
}
