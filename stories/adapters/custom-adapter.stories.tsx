import { apiLogs, LoggiaError, type DataAdapter, type LogEntry, type Preset } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { http, HttpResponse } from 'msw'
import { expect } from 'storybook/test'
import { entries } from '../lib/scene.ts'

const meta: Meta<typeof LogsTable> = { title: 'Adapters/A custom adapter', component: LogsTable }
export default meta

/** What the backend of some product answers: its own words, its own pages. */
interface TheirRequest {
  readonly uid: string
  readonly at: number
  readonly key: { readonly label: string; readonly start: string; readonly state: string }
  readonly verb: string
  readonly path: string
  readonly status: number
  readonly problem?: string
  readonly client: string
}

/** Twenty lines between a backend that was never made for it and a table. */
const theirs: DataAdapter<LogEntry> = {
  async load({ size, cursor }, { signal }) {
    const page = Number(cursor ?? 0)
    const response = await fetch(`/requests?page=${page}&per=${size}`, { signal })
    if (!response.ok) throw new LoggiaError('unavailable', { detail: `HTTP ${response.status}` })
    const { requests, count } = (await response.json()) as {
      readonly requests: readonly TheirRequest[]
      readonly count: number
    }
    return {
      entries: requests.map(asEntry),
      next: (page + 1) * size < count ? String(page + 1) : null,
      previous: page > 0 ? String(page - 1) : null,
      total: { relation: 'exact', count },
    }
  },
}

function asEntry({ uid, at, key, verb, path, status, problem, client }: TheirRequest): LogEntry {
  return {
    id: uid,
    timestamp: new Date(at).toISOString(),
    apikey_name: key.label,
    apikey_prefix: key.start,
    key_state: key.state,
    method: verb,
    endpoint: path,
    query_params: null,
    status_code: status,
    error_code: problem ?? null,
    ip_hash: client,
  }
}

/** Their backend knows one order only, so no column offers another. */
const inTheirOrder: Preset<LogEntry> = {
  ...apiLogs,
  fields: apiLogs.fields.map((field) => ({ ...field, sortable: false })),
}

/** A backend with words of its own: how much code stands between it and the table? */
export const TwentyLines: StoryObj<typeof LogsTable> = {
  args: { adapter: theirs, preset: inTheirOrder, timeZone: 'UTC' },
  beforeEach: ({ msw }) => msw.use(http.get('*/requests', ({ request }) => theirAnswer(request))),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('1–500 of 1,200')
    await expect(canvas.queryByRole('button', { name: 'Status' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }))
    await expect(await canvas.findByText('501–1,000 of 1,200')).toBeVisible()
  },
}

const held: readonly TheirRequest[] = entries.slice(0, 1200).map((entry) => ({
  uid: entry.id,
  at: Date.parse(entry.timestamp),
  key: { label: entry.apikey_name, start: entry.apikey_prefix, state: entry.key_state },
  verb: entry.method,
  path: entry.endpoint,
  status: entry.status_code,
  client: entry.ip_hash,
  ...(entry.error_code === null ? {} : { problem: entry.error_code }),
}))

function theirAnswer(request: Request): Response {
  const { searchParams } = new URL(request.url)
  const per = Number(searchParams.get('per'))
  const from = Number(searchParams.get('page')) * per
  return HttpResponse.json({ requests: held.slice(from, from + per), count: held.length })
}
