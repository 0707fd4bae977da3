import { eventKey, fieldText, fieldValue, needsAttention, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { Icon } from '../parts/icon.tsx'
import { activityEnglish } from '../words/activity-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { useEventCategory } from './event-categories.ts'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** What happened. */
export interface EventBadgeProps {
  readonly category: unknown
  readonly action: unknown
}

/**
 * An event key as a chip in the colour of its category's family. The text carries the meaning; a mark with a word
 * stands beside what went wrong.
 */
export function EventBadge(props: EventBadgeProps): ReactElement {
  const words = useWords(activityEnglish)
  const [category, action] = [fieldText(props.category), fieldText(props.action)]
  const known = useEventCategory(category)
  const key = eventKey({ category, action })
  if (key === '') return <NotRecorded />
  return (
    <span className="loggia-event">
      <bdi
        className="loggia-event-key loggia-code"
        data-family={known?.family ?? 'none'}
        title={known?.label}
      >
        {shown(key)}
      </bdi>
      {needsAttention(action) ? (
        <span className="loggia-event-mark" title={words.needsAttention}>
          <Icon name="warning" />
          <span className="loggia-hidden">{words.needsAttention}</span>
        </span>
      ) : null}
    </span>
  )
}

/** The key of an event, from its category and its action. */
export function EventCell<E extends Entry>({ entry }: CellProps<E>): ReactElement {
  return (
    <EventBadge category={fieldValue(entry, 'category')} action={fieldValue(entry, 'action')} />
  )
}
