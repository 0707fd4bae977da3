import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** Any value as text on one line. */
export function TextCell<E extends Entry>(props: CellProps<E>): ReactElement {
  return drawText(props, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawText<E extends Entry>(
  { entry, field }: CellProps<E>,
  viewer: Viewer,
): ReactElement {
  const text = fieldText(fieldValue(entry, field))
  return text === '' ? notRecorded(viewer) : <bdi>{shown(text)}</bdi>
}

/** A value that people compare letter by letter: methods, params, codes. */
export function CodeCell<E extends Entry>(props: CellProps<E>): ReactElement {
  return drawCode(props, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawCode<E extends Entry>(
  { entry, field }: CellProps<E>,
  viewer: Viewer,
): ReactElement {
  const text = fieldText(fieldValue(entry, field))
  return text === '' ? notRecorded(viewer) : <bdi className="loggia-code">{shown(text)}</bdi>
}
