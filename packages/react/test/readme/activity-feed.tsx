import { activity, arrayAdapter, type ActivityEvent } from '@loggia/core'
import { ActivityTable, type EventCategories } from '@loggia/react'
import '@loggia/react/styles.css'

const categories: EventCategories = { backup: { label: 'Backups', family: 'work' } }

export function ActivityFeed({ events }: { events: readonly ActivityEvent[] }) {
  return (
    <div style={{ height: 600 }}>
      <ActivityTable adapter={arrayAdapter(events, activity)} categories={categories} />
    </div>
  )
}
