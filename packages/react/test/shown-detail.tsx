import '../src/styles.css'
import {
  arrayAdapter,
  llmLogs,
  type DataAdapter,
  type Entry,
  type LlmLogEntry,
  type Preset,
} from '@loggia/core'
import type { RenderResult } from '@testing-library/react'
import type { ReactElement } from 'react'
import { page, type Locator } from 'vitest/browser'
import { RowDetail } from '../src/lib/detail/row-detail.tsx'
import { ViewerProvider, type ViewerOptions } from '../src/index.ts'
import { show } from './shown-table.tsx'

/** A request to a language model with something particular about it. */
export function llmEntry(values: Partial<LlmLogEntry> = {}): LlmLogEntry {
  return {
    id: 'llm-0',
    timestamp: '2026-03-06T12:30:45.000Z',
    endpoint: 'support-chat',
    model: 'claude-sonnet-4-5',
    source: 'playground',
    user_name: 'Ada Moreno',
    virtual_key_name: null,
    prompt_tokens: 1234,
    completion_tokens: 56,
    total_tokens: 1290,
    cost_usd: 0.000001,
    latency_ms: 1834,
    status_code: 200,
    metadata: null,
    request: null,
    response: null,
    error: null,
    ...values,
  }
}

/** An entry as a list has it: without what only `loadOne` answers. */
export function listed(entry: LlmLogEntry): LlmLogEntry {
  const { request: _, response: __, error: ___, ...others } = entry
  return others
}

/** What is around a detail. */
export interface ShownDetail<E extends Entry> extends ViewerOptions {
  readonly adapter?: DataAdapter<E>
  readonly preset: Preset<E>
}

/** A detail in a root of its own. */
export function Detail<E extends Entry>({
  entry,
  adapter,
  preset,
  ...viewer
}: ShownDetail<E> & { readonly entry: E }): ReactElement {
  return (
    <ViewerProvider locale="en" timeZone="UTC" {...viewer}>
      <div className="loggia-root">
        <RowDetail
          entry={entry}
          preset={preset}
          adapter={adapter ?? arrayAdapter([entry], preset)}
        />
      </div>
    </ViewerProvider>
  )
}

/** Shows what is told of a request to a language model. */
export function showDetail(
  values: Partial<LlmLogEntry>,
  options: Partial<ShownDetail<LlmLogEntry>> = {},
): RenderResult {
  return show(<Detail preset={llmLogs} {...options} entry={llmEntry(values)} />)
}

/** The content of a section, by the words above it. */
export function panel(label: string): Locator {
  return page.getByRole('group', { name: label, exact: true })
}
