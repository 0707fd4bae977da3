import {
  arrayAdapter,
  gatewayLogs,
  llmLogs,
  type DataAdapter,
  type GatewayLogEntry,
  type LlmLogEntry,
} from '@loggia/core'
import type { RenderResult } from '@testing-library/react'
import {
  GatewayLogsTable,
  LlmLogsTable,
  type GatewayLogsTableProps,
  type LlmLogsTableProps,
} from '../src/index.ts'
import { show } from './shown-table.tsx'

/** A request through an API gateway with something particular about it. */
export function gatewayEntry(values: Partial<GatewayLogEntry> = {}): GatewayLogEntry {
  return {
    id: 'gateway-0',
    timestamp: '2026-03-06T12:30:45.000Z',
    type: 'Success',
    status_code: 200,
    status_text: 'OK',
    gateway_code: null,
    status_details: null,
    ip: '203.0.113.10',
    timing_ms: 1234,
    delay_ms: 4,
    api_collection: 'Orders',
    collection_type: 'Recipe',
    endpoint: '/orders/{id}',
    client: 'Customer Success Team',
    job_details: null,
    ...values,
  }
}

/** Shows the gateway logs of an adapter or of entries in memory. */
export function showGatewayLogs(
  source: DataAdapter<GatewayLogEntry> | readonly GatewayLogEntry[],
  props: Partial<GatewayLogsTableProps> = {},
): RenderResult {
  const adapter = 'load' in source ? source : arrayAdapter(source, gatewayLogs)
  return show(<GatewayLogsTable locale="en" timeZone="UTC" adapter={adapter} {...props} />)
}

/** Shows the AI gateway logs of an adapter or of entries in memory. */
export function showLlmLogs(
  source: DataAdapter<LlmLogEntry> | readonly LlmLogEntry[],
  props: Partial<LlmLogsTableProps> = {},
): RenderResult {
  const adapter = 'load' in source ? source : arrayAdapter(source, llmLogs)
  return show(
    <LlmLogsTable locale="en" timeZone="UTC" adapter={adapter} remember={false} {...props} />,
  )
}

/** What the drawn cells of a column show, by the column's name; lines between rows are not rows. */
export function cells(name: string): readonly string[] {
  return cellsOf(name).map((cell) => cell.textContent.replaceAll('\u00a0', ' '))
}

/** The drawn cells of a column. */
export function cellsOf(name: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`td[data-column="${name}"]`)]
}
