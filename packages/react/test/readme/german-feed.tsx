import { activity, type ActivityEvent, type DataAdapter, type Preset } from '@loggia/core'
import { ActivityTable, type Messages } from '@loggia/react'

const messages: Partial<Messages> = {
  actions: 'Aktionen',
  total: ({ text, value }) => (value === 1 ? '1 Zeile' : `${text} Zeilen`),
}

const headers = new Map([
  ['actor', 'Mitglied'],
  ['timestamp', 'Zeitpunkt'],
])

const preset: Preset<ActivityEvent> = {
  ...activity,
  columns: activity.columns.map((column) => ({
    ...column,
    label: headers.get(column.name) ?? column.label,
  })),
}

export function GermanFeed({ adapter }: { adapter: DataAdapter<ActivityEvent> }) {
  return <ActivityTable adapter={adapter} preset={preset} messages={messages} locale="de" />
}
