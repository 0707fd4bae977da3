import {
  activity,
  apiLogs,
  arrayAdapter,
  firstQuery,
  gatewayLogs,
  llmLogs,
  runQuery,
  type AccountAdapter,
  type ArrayAdapter,
  type Entry,
  type LlmLogEntry,
  type LogEntry,
  type Page,
  type Preset,
} from '@loggia/core'
import type { ReactElement } from 'react'
import {
  ActivityTable,
  GatewayLogsTable,
  KeyDeletion,
  KeysPanel,
  LlmLogsTable,
  LogsTable,
  RetentionBanner,
  RetentionPanel,
} from '../src/index.ts'
import { oneList } from '../src/one-list.ts'
import { accountInMemory } from './account-in-memory.ts'
import { events } from './activity-events.ts'
import { gatewayAdapter, gatewayEntries } from './gateway-entries.ts'
import { entries } from './log-entries.ts'

/** What a server renders in these tests, by name. */
export const serverPages: Readonly<Record<string, ReactElement>> = {
  'the logs table': <LogsTable adapter={logs()} />,
  'the logs table with an account': <LogsTable adapter={logs()} account={account()} />,
  'the logs table as one list': <LogsTable adapter={logs()} paging="scroll" />,
  'the activity table': <ActivityTable adapter={arrayAdapter(events(40), activity)} />,
  'the gateway logs table': <GatewayLogsTable adapter={gatewayAdapter(gatewayEntries(40))} />,
  'the gateway logs table, filtered': (
    <GatewayLogsTable
      adapter={gatewayAdapter(gatewayEntries(40))}
      initialState={{
        filters: [{ field: 'type', operator: 'is', values: ['Error'] }],
        search: 'pets',
      }}
    />
  ),
  'the AI gateway logs table': <LlmLogsTable adapter={arrayAdapter(prompts(), llmLogs)} />,
  'the retention panel': <RetentionPanel account={account()} />,
  'the retention banner': <RetentionBanner account={account()} adapter={logs()} preset={apiLogs} />,
  'the keys': <KeysPanel account={account()} adapter={logs()} />,
  'the dialog of a deletion': (
    <KeyDeletion account={account()} adapter={logs()} prefix="bye_AB12C" onClose={() => {}} />
  ),
}

/** Tables with the first page that a server has loaded for them, by name, and what stands in their first row. */
export const loadedPages: Readonly<Record<string, LoadedPage>> = {
  'the logs table': {
    first: '/v1/0',
    page: <LogsTable adapter={logs()} initialPage={firstPage(entries(300), apiLogs)} />,
  },
  'the logs table for somebody': {
    first: '/v1/0',
    page: (
      <LogsTable
        adapter={logs()}
        initialPage={firstPage(entries(300), apiLogs)}
        locale="ar-EG"
        timeZone="Asia/Kathmandu"
        density="dense"
      />
    ),
  },
  'the logs table as one list': {
    first: '/v1/0',
    page: (
      <LogsTable adapter={logs()} paging={oneList} initialPage={firstPage(entries(300), apiLogs)} />
    ),
  },
  'the logs table as one list, in blocks': {
    first: '/v1/0',
    page: (
      <LogsTable
        adapter={{ load: logs().load }}
        paging={oneList}
        initialPage={firstPage(entries(300), apiLogs)}
      />
    ),
  },
  'the activity table': {
    first: 'API key',
    page: (
      <ActivityTable
        adapter={arrayAdapter(events(300), activity)}
        initialPage={firstPage(events(300), activity)}
      />
    ),
  },
  'the gateway logs table': {
    first: '/pets/0',
    page: (
      <GatewayLogsTable
        adapter={gatewayAdapter(gatewayEntries(300))}
        initialPage={firstPage(gatewayEntries(300), gatewayLogs)}
      />
    ),
  },
  'the AI gateway logs table': {
    first: 'gpt-test',
    page: (
      <LlmLogsTable
        adapter={arrayAdapter(prompts(), llmLogs)}
        initialPage={firstPage(prompts(), llmLogs)}
      />
    ),
  },
}

interface LoadedPage {
  readonly first: string
  readonly page: ReactElement
}

function firstPage<E extends Entry>(all: readonly E[], preset: Preset<E>): Page<E> {
  return runQuery(all, firstQuery(preset), preset.fields)
}

function logs(): ArrayAdapter<LogEntry> {
  return arrayAdapter(entries(300), apiLogs)
}

function account(): AccountAdapter {
  return accountInMemory({ entries: [] }).account
}

function prompts(): readonly LlmLogEntry[] {
  return Array.from({ length: 300 }, (_, at) => ({
    id: `llm-${at}`,
    timestamp: new Date(Date.parse('2026-03-06T12:30:45.000Z') - at * 60_000).toISOString(),
    endpoint: 'support',
    model: 'gpt-test',
    source: 'virtual_key',
    user_name: null,
    virtual_key_name: 'billing',
    prompt_tokens: 1200 + at,
    completion_tokens: 300,
    total_tokens: 1500 + at,
    cost_usd: 0.004213,
    latency_ms: 1234,
    status_code: 200,
  }))
}
