import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A path that loses its middle, not its end, when it is too long for its column. */
export function PathCell<E extends Entry>(props: CellProps<E>): ReactElement {
  return drawPath(props, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawPath<E extends Entry>(
  { entry, field }: CellProps<E>,
  viewer: Viewer,
): ReactElement {
  const text = fieldText(fieldValue(entry, field))
  if (text === '') return notRecorded(viewer)
  const [start, end] = split(text)
  return (
    <bdi className="loggia-path loggia-code">
      {start === '' ? null : <span className="loggia-path-start">{start}</span>}
      {end}
    </bdi>
  )
}

/** Characters of the end that always stay readable; the style sheet leaves them that much room. */
const endLength = 12

function split(text: string): readonly [string, string] {
  if (text.length <= 2 * endLength) return ['', text]
  const end = text.slice(-endLength)
  // Never between the halves of a character or before a mark that belongs to it.
  const whole = end.replace(/^[\p{M}\p{Cs}\u200d]+/u, '')
  return [shown(text.slice(0, text.length - whole.length)), whole]
}
