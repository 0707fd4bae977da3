import { fieldText, fieldValue, instant, type Entry } from '@loggia/core'
import { use, type ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { HorizonContext } from '../horizon/horizon-context.ts'
import { useViewer } from '../words/viewer.tsx'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A moment in the viewer's zone. What is no moment is shown as it was recorded. */
export function Timestamp({ value }: { readonly value: unknown }): ReactElement {
  const { time } = useViewer()
  const moment = instant(value)
  const text = fieldText(value)
  if (moment === null) return text === '' ? <NotRecorded /> : <bdi>{shown(text)}</bdi>
  return (
    // A server may know other words for a month of the same language.
    <time dateTime={new Date(moment).toISOString()} suppressHydrationWarning>
      {time.short(moment)}
    </time>
  )
}

/** A field that holds a moment. That of recording tells beside it when the entry goes. */
export function TimestampCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  const horizon = use(HorizonContext)
  const value = fieldValue(entry, field)
  const recorded = horizon && field === 'timestamp' ? instant(value) : null
  if (!horizon || recorded === null) return <Timestamp value={value} />
  return (
    <span className="loggia-moment">
      <Timestamp value={value} />
      <horizon.Mark recorded={recorded} />
    </span>
  )
}
