import { fieldText, fieldValue, instant, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { useViewer } from '../words/viewer.tsx'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A moment in the viewer's zone. What is no moment is shown as it was recorded. */
export function Timestamp({ value }: { readonly value: unknown }): ReactElement {
  const { time } = useViewer()
  const moment = instant(value)
  const text = fieldText(value)
  if (moment === null) return text === '' ? <NotRecorded /> : <bdi>{shown(text)}</bdi>
  return <time dateTime={new Date(moment).toISOString()}>{time.short(moment)}</time>
}

/** A field that holds a moment. */
export function TimestampCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  return <Timestamp value={fieldValue(entry, field)} />
}
