import type { Preset } from '../preset.ts'
import type { LlmLogEntry } from './llm-log-entry.ts'

/** Requests to language models: 25 rows a page under day headers, newest first, searched by the adapter. */
export const llmLogs: Preset<LlmLogEntry> = {
  name: 'llm-logs',
  fields: [
    { name: 'id', label: 'ID', type: 'text', required: true, exported: false },
    { name: 'timestamp', label: 'Time', type: 'instant', required: true, keyword: 'time' },
    {
      name: 'endpoint',
      label: 'Endpoint',
      type: 'text',
      required: true,
      searched: true,
      counted: true,
    },
    { name: 'model', label: 'Model', type: 'text', required: true, searched: true, counted: true },
    { name: 'source', label: 'Source', type: 'text', required: true, counted: true },
    { name: 'user_name', label: 'User', type: 'text', searched: true, keyword: 'user' },
    {
      name: 'virtual_key_name',
      label: 'Virtual key',
      type: 'text',
      searched: true,
      keyword: 'key',
    },
    { name: 'prompt_tokens', label: 'Prompt tokens', type: 'number' },
    { name: 'completion_tokens', label: 'Completion tokens', type: 'number' },
    { name: 'total_tokens', label: 'Tokens', type: 'number', keyword: 'tokens' },
    { name: 'cost_usd', label: 'Cost', type: 'number', keyword: 'cost' },
    {
      name: 'latency_ms',
      label: 'Latency',
      type: 'number',
      required: true,
      keyword: 'latency',
    },
    {
      name: 'status_code',
      label: 'Status',
      type: 'status',
      required: true,
      counted: true,
      keyword: 'status',
    },
    { name: 'metadata', label: 'Metadata', type: 'json', searched: true },
    // Never in a list, which carries what columns show and what exports hold; nor in its cursors, which hold what orders.
    { name: 'request', label: 'Request', type: 'json', exported: false, sortable: false },
    { name: 'response', label: 'Response', type: 'json', exported: false, sortable: false },
    { name: 'error', label: 'Error', type: 'text', exported: false, sortable: false },
  ],
  columns: [
    { name: 'endpoint', label: 'Endpoint', fields: ['endpoint', 'model'] },
    { name: 'source', label: 'Source', fields: ['source', 'user_name', 'virtual_key_name'] },
    {
      name: 'total_tokens',
      label: 'Tokens',
      fields: ['total_tokens', 'prompt_tokens', 'completion_tokens'],
    },
    { name: 'cost_usd', label: 'Cost', fields: ['cost_usd'] },
    { name: 'status_code', label: 'Status', fields: ['status_code'] },
    { name: 'timestamp', label: 'Time', fields: ['timestamp'] },
  ],
  filters: [
    {
      field: 'status_code',
      label: 'Status',
      control: 'toggle',
      choices: [
        { label: 'Success', operator: 'is', values: ['200'] },
        { label: 'Error', operator: 'not', values: ['200'] },
      ],
    },
    {
      field: 'source',
      label: 'Source',
      control: 'toggle',
      choices: [
        { label: 'Playground', operator: 'is', values: ['playground'] },
        { label: 'Virtual key', operator: 'is', values: ['virtual_key'] },
      ],
    },
  ],
  detail: {
    sections: [
      { name: 'request', label: 'Request', shows: 'conversation', fields: ['request'] },
      { name: 'response', label: 'Response', shows: 'text', fields: ['response'] },
      { name: 'error', label: 'Error', shows: 'error', fields: ['error'] },
      { name: 'metadata', label: 'Metadata', shows: 'json', fields: ['metadata'] },
    ],
    figures: ['latency_ms', 'prompt_tokens', 'completion_tokens'],
  },
  dayHeaders: true,
  defaultSort: [{ field: 'timestamp', direction: 'descending' }],
  pageSizes: [10, 25, 50],
  pageSize: 25,
  searchMode: 'search',
}
