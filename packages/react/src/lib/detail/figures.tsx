import { fieldValue, type Entry, type Preset } from '@loggia/core'
import type { ReactElement } from 'react'
import { notRecorded } from '../cells/not-recorded.tsx'
import { shown } from '../cells/shown.ts'
import { measureText } from '../words/measure-text.ts'
import { useViewer } from '../words/viewer.tsx'
import { fieldNamed } from './section-content.ts'

/** The numbers at the foot of a detail. */
export interface FiguresProps<E extends Entry> {
  readonly names: readonly string[]
  readonly entry: E
  readonly preset: Preset<E>
}

/** Figures with their units. */
export function Figures<E extends Entry>({ names, entry, preset }: FiguresProps<E>): ReactElement {
  const viewer = useViewer()
  return (
    <dl className="loggia-detail-figures">
      {names.map((name) => {
        const text = measureText(fieldValue(entry, name), name, viewer.locale)
        return (
          <div key={name} className="loggia-detail-figure">
            <dt>{fieldNamed(name, preset).label}</dt>
            <dd>{text === '' ? notRecorded(viewer) : <bdi>{shown(text)}</bdi>}</dd>
          </div>
        )
      })}
    </dl>
  )
}
