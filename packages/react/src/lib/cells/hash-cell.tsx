import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'

/** The first 12 characters of a hash, enough to tell sources apart at a glance. */
export function HashCell<E extends Entry>(props: CellProps<E>): ReactElement {
  return drawHash(props, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawHash<E extends Entry>(
  { entry, field }: CellProps<E>,
  viewer: Viewer,
): ReactElement {
  const hash = fieldText(fieldValue(entry, field))
  if (hash === '') return notRecorded(viewer)
  return <bdi className="loggia-code">{hash.length > 12 ? `${start(hash)}…` : hash}</bdi>
}

/** What is no hash may hold characters of two halves, which are not parted. */
function start(hash: string): string {
  return hash.slice(0, 12).replace(/[\ud800-\udbff]$/, '')
}
