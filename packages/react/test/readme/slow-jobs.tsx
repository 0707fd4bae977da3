import { arrayAdapter, parseQueryText, type Entry, type Preset } from '@loggia/core'
import { EntryTable } from '@loggia/react'
import '@loggia/react/styles.css'

export interface Job extends Entry {
  readonly queue: string
  readonly seconds: number
  readonly error: string | null
  readonly payload: unknown
}

const jobs: Preset<Job> = {
  name: 'jobs',
  fields: [
    { name: 'timestamp', label: 'Time', type: 'instant' },
    { name: 'queue', label: 'Queue', type: 'text', searched: true },
    { name: 'seconds', label: 'Seconds', type: 'number', keyword: 'took' },
    { name: 'error', label: 'Error', type: 'text', searched: true },
    // No column and not exported: never in a list, only in the answer for one entry.
    { name: 'payload', label: 'Payload', type: 'json', exported: false },
  ],
  columns: [
    { name: 'queue', label: 'Queue', fields: ['queue'] },
    { name: 'seconds', label: 'Seconds', fields: ['seconds'] },
    { name: 'timestamp', label: 'Time', fields: ['timestamp'] },
  ],
  filters: [{ field: 'queue', label: 'Queue', control: 'list' }],
  detail: {
    sections: [
      { name: 'payload', label: 'Payload', shows: 'json', fields: ['payload'] },
      { name: 'error', label: 'Error', shows: 'error', fields: ['error'] },
    ],
    figures: ['seconds'],
  },
  dayHeaders: true,
  defaultSort: [{ field: 'timestamp', direction: 'descending' }],
  pageSizes: [25, 100],
  pageSize: 25,
  searchMode: 'search',
}

const { filters, search } = parseQueryText('took:>60', jobs.fields)

export function SlowJobs({ entries }: { entries: readonly Job[] }) {
  return (
    <EntryTable
      preset={jobs}
      adapter={arrayAdapter(entries, jobs)}
      initialState={{ filters, search }}
      label="Slow jobs"
    />
  )
}
