import { activity, activityCategories, type ActivityEvent, type Preset } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import { ActorCell } from '../cells/actor-cell.tsx'
import { EventCell } from '../cells/event-badge.tsx'
import { EventCategoriesContext, type EventCategories } from '../cells/event-categories.ts'
import type { ColumnLooks } from '../model/column-look.ts'
import { activityEnglish } from '../words/activity-messages.ts'
import type { Messages } from '../words/messages.ts'
import { PresetTable } from './entry-table.tsx'
import type { TableProps } from './table-props.ts'

/** The activity feed of an account. */
export interface ActivityTableProps<E extends ActivityEvent = ActivityEvent> extends TableProps<E> {
  /** Default: {@link activity}. Add fields with `withFields`, outside of the component. */
  readonly preset?: Preset<E>
  /**
   * Categories of your own, or other words and colours for the usual ones. A category that is in neither is shown
   * as plain text. Keep it the same object between renders.
   */
  readonly categories?: EventCategories
}

/**
 * Who changed what and when: find, sort, page, select, copy and export. Rows are read-only.
 *
 * ```tsx
 * const adapter = restAdapter({ url: '/api', preset: activity })
 * const Activity = () => <ActivityTable adapter={adapter} />
 * ```
 */
export function ActivityTable<E extends ActivityEvent = ActivityEvent>({
  categories,
  columns,
  messages,
  ...props
}: ActivityTableProps<E>): ReactElement {
  const merged = useMemo(() => ({ ...looks, ...columns }), [columns])
  const known = useMemo(() => ({ ...activityCategories, ...categories }), [categories])
  const words = useMemo(() => tableWords(messages), [messages])
  // `activity` is a preset of every kind of event: it only names fields that all of them have.
  const preset: Preset<E> = props.preset ?? activity
  return (
    <EventCategoriesContext value={known}>
      <PresetTable {...props} preset={preset} usual={activity} columns={merged} messages={words} />
    </EventCategoriesContext>
  )
}

const looks: ColumnLooks<ActivityEvent> = {
  actor: { width: 208, cell: ActorCell, stateless: true },
  action: { width: 272, cell: EventCell, stateless: true, card: 'event', copyable: true },
  description: { width: 320, grow: true, copyable: true },
  timestamp: { width: 182, card: 'time' },
}

/** A table says about activity what it otherwise says about requests. */
function tableWords(messages: Partial<Messages> | undefined): Partial<Messages> {
  const { activityTable, activityEmpty, activityEmptyHint, activityError } = {
    ...activityEnglish,
    // Better in the right language about logs than in English about activity.
    ...(messages?.error ? { activityError: messages.error } : {}),
    ...messages,
  }
  return {
    ...messages,
    table: activityTable,
    empty: activityEmpty,
    emptyHint: activityEmptyHint,
    error: activityError,
  }
}
