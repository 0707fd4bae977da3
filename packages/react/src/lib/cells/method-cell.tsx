import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** Methods that only read (RFC 9110, 9.2.1, "safe"); the others are set in a heavier weight. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/** An HTTP method as a plain word; its weight tells whether it changes something. */
export function MethodCell<E extends Entry>(props: CellProps<E>): ReactElement {
  return drawMethod(props, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawMethod<E extends Entry>(
  { entry, field }: CellProps<E>,
  viewer: Viewer,
): ReactElement {
  const method = fieldText(fieldValue(entry, field))
  if (method === '') return notRecorded(viewer)
  return (
    <bdi className="loggia-method loggia-code" data-safe={safe.has(method)}>
      {shown(method)}
    </bdi>
  )
}
