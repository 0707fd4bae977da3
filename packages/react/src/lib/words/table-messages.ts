import type { ErrorCode, Total } from '@loggia/core'
import type { Labels } from './label-messages.ts'
import { withinSentence } from './within-sentence.ts'

/** The words of a table, which are there from the start. Those of other parts come with them. */
export type TableMessages = typeof english

/** A number as words need it: to count with, and to read. */
export interface Count {
  readonly value: number
  readonly text: string
}

const rows = ({ value, text }: Count): string => `${text} ${value === 1 ? 'row' : 'rows'}`

/** The words of a table in English. */
export const english = {
  /** Words of presets, error codes and categories, by their names. */
  labels: {} as Labels,
  table: 'API request logs',
  find: 'Find on this page',
  findIn: (loaded: Count): string => `Find in ${rows(loaded)} on this page`,
  found: (found: Count, loaded: Count): string => `${found.text} of ${loaded.text}`,
  foundAnnouncement: (found: Count): string =>
    found.value === 0 ? 'No row matches' : `${rows(found)} found`,
  total: (total: Count, relation: Exclude<Total['relation'], 'unknown'>): string =>
    `${{ exact: '', 'at-least': 'At least ', estimate: 'About ' }[relation]}${rows(total)}`,
  refresh: 'Refresh',
  columns: 'Columns',
  downloadResults: 'Download results',
  downloadUnavailable: 'The download could not be prepared. Check the connection and try again.',
  /** In `actionsOn`, when all that match are selected and nobody knows how many these are. */
  all: 'all',
  actions: 'Actions',
  actionsOn: (selected: Count): string => `Actions (${selected.text})`,
  copyFailed: 'The browser did not let the table copy. Use Export as file instead.',
  menuUnavailable: 'The menu could not be loaded. Check the connection and try again.',
  detailUnavailable: 'The details could not be loaded. Check the connection and try again.',
  fullscreen: 'Fullscreen',
  leaveFullscreen: 'Leave fullscreen',
  selectAll: 'Select all rows found on this page',
  selectRow: (name: string): string => `Select ${name}`,
  sortedBy: (label: string, direction: 'ascending' | 'descending'): string =>
    `Sorted by ${label}, ${direction}`,
  notSorted: 'Not sorted',
  sortHint: 'Click to sort',
  zone: (zone: string): string => `Times are in ${zone}`,
  notRecorded: 'Not recorded',
  copyValue: (label: string): string => `Copy ${withinSentence(label)}`,
  valueCopied: (label: string): string => `${label} copied`,
  local: 'Local',
  utc: 'UTC',
  relative: 'Relative',
  prefix: 'Prefix',
  keyStates: { active: 'Active', rotated: 'Rotated', expired: 'Expired', inactive: 'Inactive' },
  statusFamilies: {
    informational: 'Informational',
    success: 'Success',
    redirect: 'Redirect',
    'client-error': 'Client error',
    'server-error': 'Server error',
    unknown: 'Unknown status',
  },
  empty: 'No requests yet',
  emptyHint: 'They appear here a few seconds after your first API call.',
  noMatch: (text: string): string => `No row on this page holds “${text}”`,
  noMatchHint: 'Find looks at the loaded page only.',
  clearFindText: 'Clear the text',
  emptyPage: 'Nothing is left on this page',
  noAnswer: 'Nothing matches these filters',
  noAnswerTo: (text: string, filtered: boolean): string =>
    `Nothing matches “${text}”${filtered ? ' with these filters' : ''}`,
  clearFilters: 'Clear filters',
  tryAgain: 'Try again',
  firstPage: 'Back to the first page',
  oldRows: 'These rows are from before.',
  waitAtLeast: (duration: string): string => `Try again in ${duration}.`,
  error: (code: ErrorCode): string => errorWords[code],
  pages: 'Pages',
  range: (from: string, to: string): string => `${from}–${to}`,
  rangeOf: (from: string, to: string, total: string): string => `${from}–${to} of ${total}`,
  /** A total within `rangeOf`: `9,000,000`, `10,000+`, `~9,000,000`. */
  roughly: (total: string, relation: Exclude<Total['relation'], 'unknown'>): string =>
    ({ exact: total, 'at-least': `${total}+`, estimate: `~${total}` })[relation],
  rowsPerPage: 'Rows per page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  dismiss: 'Dismiss',
}

const errorWords: Readonly<Record<ErrorCode, string>> = {
  'bad-query': 'The server did not understand the question.',
  'bad-cursor': 'This page is no longer there.',
  'cursor-mismatch': 'This page belongs to another search.',
  unauthorized: 'You are signed out. Sign in and try again.',
  forbidden: 'You may not see these logs. Ask an owner of the account.',
  'not-found': 'The logs are not where they should be.',
  'rate-limited': 'The server is busy and asked for a pause.',
  timeout: 'The server did not answer in time.',
  unavailable: 'The logs could not be loaded.',
  'bad-answer': 'The server sent something that is not a page of logs.',
  'too-many':
    'There are too many rows to sort them this way. Sort by time, or choose a shorter period.',
  'page-overflow': 'The server sent more rows than one page holds.',
  'not-exportable': 'One of the fields cannot be exported.',
  'count-changed': 'Other rows are there than were counted, so nothing was removed.',
  'pass-running': 'A retention pass is running already.',
  'no-webcrypto': 'This page needs a secure connection for that.',
}
