import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { Drawing } from '../parts/icon.tsx'
import { activityEnglish } from '../words/activity-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { actorKind } from './actor-kind.ts'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** Who did something. A person, a machine and the system have a shape each; those that are nobody have a word too. */
export function ActorCell<E extends Entry>({ entry, field }: CellProps<E>): ReactElement {
  const { actorKinds } = useWords(activityEnglish)
  const actor = fieldText(fieldValue(entry, field))
  if (actor === '') return <NotRecorded />
  const kind = actorKind(actor)
  const word = kind === 'person' ? undefined : actorKinds[kind]
  return (
    <span className="loggia-actor" data-kind={kind}>
      <span className="loggia-actor-kind" title={word}>
        <Drawing name={kind} shape={shapes[kind]} />
      </span>
      <bdi className="loggia-actor-name">{shown(actor)}</bdi>
      {word === undefined ? null : <span className="loggia-hidden">{`, ${word}`}</span>}
    </span>
  )
}

/** Strokes on a 16 by 16 grid: head and shoulders, a robot, a nut. */
const shapes = {
  person:
    'M8 7.5a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM2.8 13.7c.3-2.6 2.4-4.1 5.2-4.1s4.9 1.5 5.2 4.1',
  machine: 'M3 6h10v7H3zM8 6V3M6 2.8h4M6 9v1M10 9v1',
  system: 'm8 1.8 5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9ZM8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
} as const
