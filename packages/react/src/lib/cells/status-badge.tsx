import { fieldText, statusFamily } from '@loggia/core'
import type { ReactElement } from 'react'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** An HTTP status as a chip. The number carries the meaning; the colour repeats its class. */
export function StatusBadge({ status }: { readonly status: unknown }): ReactElement {
  return drawStatus(status, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawStatus(status: unknown, viewer: Viewer): ReactElement {
  const text = fieldText(status)
  const family = statusFamily(status)
  if (text === '') return notRecorded(viewer)
  return (
    <span
      className="loggia-status"
      data-family={family}
      title={viewer.words.statusFamilies[family]}
    >
      {shown(text)}
    </span>
  )
}
