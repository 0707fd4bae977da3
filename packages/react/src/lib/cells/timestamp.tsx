import { fieldText, fieldValue, instant, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import type { Horizon } from '../horizon/horizon-context.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A moment in the viewer's zone. What is no moment is shown as it was recorded. */
export function Timestamp({ value }: { readonly value: unknown }): ReactElement {
  return drawTimestamp(value, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawTimestamp(value: unknown, viewer: Viewer): ReactElement {
  const moment = instant(value)
  const text = fieldText(value)
  if (moment === null) return text === '' ? notRecorded(viewer) : <bdi>{shown(text)}</bdi>
  return (
    // A server may know other words for a month of the same language.
    <time dateTime={new Date(moment).toISOString()} suppressHydrationWarning>
      {viewer.time.short(moment)}
    </time>
  )
}

/** A field that holds a moment. That of recording tells beside it when the entry goes. */
export function drawMoment<E extends Entry>(
  { entry, field }: CellProps<E>,
  viewer: Viewer,
  horizon: Horizon | null,
): ReactElement {
  const value = fieldValue(entry, field)
  const recorded = horizon && field === 'timestamp' ? instant(value) : null
  if (!horizon || recorded === null) return drawTimestamp(value, viewer)
  return (
    <span className="loggia-moment">
      {drawTimestamp(value, viewer)}
      <horizon.Mark recorded={recorded} />
    </span>
  )
}
