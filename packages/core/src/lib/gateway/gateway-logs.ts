import type { Preset } from '../preset.ts'
import { collectionTypes, type GatewayLogEntry } from './gateway-log-entry.ts'

/** Requests through an API gateway: 100 rows a page, newest first, filtered and searched by the adapter. */
export const gatewayLogs: Preset<GatewayLogEntry> = {
  name: 'gateway-logs',
  // Exports carry them in this order.
  fields: [
    { name: 'id', label: 'ID', type: 'text', required: true, exported: false },
    { name: 'timestamp', label: 'Date and time', type: 'instant', required: true, keyword: 'time' },
    { name: 'type', label: 'Type', type: 'text', required: true },
    {
      name: 'status_code',
      label: 'Code',
      type: 'status',
      required: true,
      searched: true,
      counted: true,
      keyword: 'status',
    },
    { name: 'status_text', label: 'Status', type: 'text', required: true, searched: true },
    {
      name: 'gateway_code',
      label: 'Gateway code',
      type: 'text',
      searched: true,
      counted: true,
      keyword: 'code',
    },
    { name: 'status_details', label: 'Status details', type: 'text', keyword: 'details' },
    { name: 'ip', label: 'IP address', type: 'text', required: true, searched: true },
    {
      name: 'timing_ms',
      label: 'Response time',
      type: 'number',
      required: true,
      keyword: 'latency',
    },
    { name: 'delay_ms', label: 'Delay', type: 'number', keyword: 'delay' },
    {
      name: 'api_collection',
      label: 'API collection',
      type: 'text',
      required: true,
      searched: true,
      counted: true,
      keyword: 'collection',
    },
    {
      name: 'endpoint',
      label: 'Endpoint',
      type: 'text',
      required: true,
      searched: true,
      keyword: 'path',
    },
    {
      name: 'client',
      label: 'Client',
      type: 'text',
      required: true,
      searched: true,
      counted: true,
    },
    { name: 'job_details', label: 'Job details', type: 'text', keyword: 'job' },
    {
      name: 'collection_type',
      label: 'Collection type',
      type: 'text',
      required: true,
      exported: false,
    },
  ],
  columns: [
    { name: 'timestamp', label: 'Date and time', fields: ['timestamp'] },
    { name: 'status_code', label: 'Status', fields: ['status_code', 'status_text'] },
    {
      name: 'api_collection',
      label: 'API collection',
      fields: ['api_collection', 'collection_type'],
    },
    { name: 'endpoint', label: 'Endpoint', fields: ['endpoint'] },
    { name: 'client', label: 'Client', fields: ['client'] },
    { name: 'ip', label: 'IP address', fields: ['ip'] },
    { name: 'timing_ms', label: 'Response time', fields: ['timing_ms'] },
  ],
  filters: [
    { field: 'status_code', label: 'Status', control: 'list' },
    { field: 'client', label: 'Client', control: 'list' },
    {
      field: 'collection_type',
      label: 'Collection type',
      control: 'toggle',
      choices: collectionTypes.map((type) => ({ label: type, operator: 'is', values: [type] })),
    },
    { field: 'api_collection', label: 'Collection', control: 'list' },
  ],
  detail: {
    sections: [
      {
        name: 'request',
        label: 'Request',
        shows: 'values',
        fields: ['endpoint', 'api_collection', 'collection_type', 'client', 'ip'],
      },
      {
        name: 'response',
        label: 'Response',
        shows: 'values',
        fields: ['status_code', 'status_text', 'type', 'gateway_code', 'job_details'],
      },
    ],
    figures: ['timing_ms', 'delay_ms'],
  },
  defaultSort: [{ field: 'timestamp', direction: 'descending' }],
  pageSizes: [25, 50, 100, 250],
  pageSize: 100,
  searchMode: 'search',
}
