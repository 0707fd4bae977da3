import { fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { measureText } from '../words/measure-text.ts'
import { useViewer } from '../words/viewer.tsx'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A number with its unit, in the digits of the viewer. */
export function MeasureCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  const { locale } = useViewer()
  const text = measureText(fieldValue(entry, field), field, locale)
  if (text === '') return <NotRecorded />
  // A server may write the same number in another way.
  return <bdi suppressHydrationWarning>{shown(text)}</bdi>
}
