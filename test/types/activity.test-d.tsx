import { activity, apiLogs, arrayAdapter, type ActivityEvent, type LogEntry } from '@loggia/core'
import { ActivityTable, EventBadge, type EventCategories } from '@loggia/react'

declare const events: readonly ActivityEvent[]
declare const entries: readonly LogEntry[]
const adapter = arrayAdapter(events, activity)

// One adapter is all that a table needs.
export const table = <ActivityTable adapter={adapter} />
// @ts-expect-error request logs are no events: they have no category
export const logs = <ActivityTable adapter={arrayAdapter(entries, apiLogs)} />

// A category has words, and a colour when the host wants one.
const categories: EventCategories = {
  backup: { label: 'Backups', family: 'work' },
  migration: { label: 'Migrations' },
}
export const own = <ActivityTable adapter={adapter} categories={categories} />
// @ts-expect-error without words nobody would know what it is
export const wordless: EventCategories = { backup: { family: 'work' } }
// @ts-expect-error colours come from the families, which have both themes
export const mauve: EventCategories = { backup: { label: 'Backups', family: 'mauve' } }

// A card of the kit goes by its name.
export const named = <ActivityTable adapter={adapter} columns={{ actor: { card: 'text' } }} />
// @ts-expect-error there is no such card
export const unnamed = <ActivityTable adapter={adapter} columns={{ actor: { card: 'txt' } }} />

export const badge = <EventBadge category="api_key" action="created" />
