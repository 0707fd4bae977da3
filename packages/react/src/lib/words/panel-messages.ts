import type { ErrorCode, RetentionPass } from '@loggia/core'
import { accountEnglish, days, rows, type AccountMessages } from './account-messages.ts'
import { exportEnglish, type ExportMessages } from './export-messages.ts'
import type { Count } from './table-messages.ts'

/** The words of the panels of retention and keys, and of the deletion of a key. They come with those. */
export type PanelMessages = AccountMessages & ExportMessages & OwnPanelMessages

/** Those that nothing else says. */
export type OwnPanelMessages = typeof own

/** What collections are called where their name is no word. */
const collections: Readonly<Record<string, string>> = {
  'gateway-logs': 'gateway logs',
  'llm-logs': 'AI gateway logs',
}

const are = ({ value }: Count): string => (value === 1 ? 'is' : 'are')

const own = {
  plan: 'Plan',
  planOption: (plan: string, window: Count | null): string =>
    window === null ? `${plan}, nothing is removed` : `${plan}, ${days(window)}`,
  changePlan: 'Change plan',
  keepPlan: 'Keep as it is',
  wouldLeave: (count: Count): string =>
    count.value === 0
      ? 'At the next pass no row would leave.'
      : `At the next pass ${rows(count)} would leave.`,
  countingLeaving: 'Counting what would leave…',
  planChanged: (plan: string): string =>
    `${plan} applies from the next pass on. What is gone does not come back.`,
  window: 'Window',
  windowDays: (window: Count): string => days(window),
  unlimited: 'Unlimited',
  nextPass: 'Next pass',
  noPassPlanned: 'None is planned',
  leavesNext: 'Leaves next',
  leavingOf: (count: Count, collection: string): string =>
    `${rows(count)} in ${collections[collection] ?? collection}`,
  nothingLeaves: 'Nothing',
  exportReminder: 'Recommended',
  runPass: 'Run a pass now',
  passRunning: 'A pass is running…',
  passRan: (deleted: Count, duration: string): string =>
    deleted.value === 0
      ? `Nothing was due (${duration}).`
      : `${rows(deleted)} removed in ${duration}.`,
  passNotDone: (deleted: Count): string =>
    `The pass did not end well; ${rows(deleted)} ${are(deleted)} gone. The next one goes on.`,
  passes: 'Passes',
  noPasses: 'No pass yet',
  noPassesHint: 'Each run of the retention service is listed here.',
  passColumns: {
    started: 'Started',
    state: 'State',
    policy: 'Plan',
    cutoff: 'Removes before',
    counted: 'Counted',
    deleted: 'Deleted',
    duration: 'Took',
    next: 'Next pass',
  },
  passState: (state: RetentionPass['state']): string => passStates[state],

  keys: 'API keys',
  keysLoading: 'Looking up the keys…',
  keyColumns: {
    name: 'Name',
    prefix: 'Prefix',
    live: 'Rows',
    total: 'Ever recorded',
    delete: 'Delete',
  },
  noKeys: 'No keys yet',
  noKeysHint: 'A key is listed here after its first API call.',
  unnamedKey: 'Unnamed key',
  noRowsLeft: 'No rows left',
  deleteKey: 'Delete…',
  deleteKeyNamed: (name: string): string => `Delete ${name}…`,
  deletionTitle: (name: string): string => `Delete ${name}`,
  deletionSteps: 'Steps',
  stepDone: 'Done',
  stepCurrent: 'Now',
  stepWaiting: 'Later',
  stepStopped: 'Stopped',
  countStep: 'Count',
  countingRows: 'Counting its rows…',
  notCounted: 'Its rows could not be counted, so nothing can be deleted yet.',
  rowsOfKey: (count: Count, name: string, prefix: string): string =>
    count.value === 0
      ? `No row of ${name} (${prefix}) is left. The key can be deleted at once.`
      : `${rows(count)} of ${name} (${prefix}) will go with the key, whatever their age.`,
  exportStep: 'Export all',
  exportFirst: 'Everything is exported before it goes.',
  noExport: 'Rows cannot be exported here, so they cannot be deleted here either.',
  exportAsFormat: (format: string): string => `Export as ${format}`,
  rowsExported: (count: Count, file: string): string => `${rows(count)} written to ${file}.`,
  verifyStep: 'Verify',
  verifyLater: 'The file is compared with a new count.',
  verifying: 'Comparing the file with a new count…',
  notVerified: 'The new count did not come, so the file could not be compared.',
  verified: (exported: Count, counted: Count, file: string): string =>
    `${exported.text} of ${rows(counted)} ${are(counted)} in ${file}.`,
  nothingToVerify: 'There is nothing to export.',
  /** `added` arrived since the rows were counted. */
  rowsArrived: (added: Count, now: Count): string =>
    `${rows(added)} arrived meanwhile: there are ${now.text} now. Nothing was deleted.`,
  rowsLeft: (gone: Count, now: Count): string =>
    `${rows(gone)} left meanwhile: there are ${now.text} now. Nothing was deleted.`,
  rowsMissing: (exported: Count, now: Count): string =>
    `The file holds ${exported.text}, but there are ${rows(now)}. Nothing was deleted.`,
  rowsDiffer: (now: Count): string =>
    `Some rows left while others arrived: there are ${now.text} now. Nothing was deleted.`,
  exportAgain: 'Export again, after the key is no longer in use.',
  deleteKeyAndRows: 'Delete key and rows',
  deleting: 'Deleting…',
  deletionRefused: 'Nothing was deleted.',
  keyKept: 'The key itself could not be deleted, so its rows were kept.',
  deletionNotHeard: 'It is not known whether the rows were deleted. Counting again…',
  deletionUnknown: 'It is not known whether the rows were deleted, and they could not be counted.',
  countAgain: 'Count again',
  deletionLost: (count: Count): string =>
    `The answer got lost. ${count.value === 1 ? 'The row is' : `All ${rows(count)} are`} still there; nothing was deleted.`,
  deleted: (count: Count): string =>
    count.value === 0
      ? 'The key had no rows. Statistics stay.'
      : `${rows(count)} ${count.value === 1 ? 'was' : 'were'} removed. Statistics stay.`,
  closeDialog: 'Close',
  stopExport: 'The export is not done. Stop it and close?',
  keepExporting: 'Keep exporting',
  stopAndClose: 'Stop and close',
  accountError: (code: ErrorCode): string => troubles[code] ?? 'The server could not do that.',
}

export const panelEnglish: PanelMessages = { ...accountEnglish, ...exportEnglish, ...own }

const passStates: Readonly<Record<RetentionPass['state'], string>> = {
  running: 'Running',
  done: 'Done',
  interrupted: 'Interrupted',
  failed: 'Failed',
}

/** The words of a table speak of logs. */
const troubles: Readonly<Partial<Record<ErrorCode, string>>> = {
  unauthorized: 'You are signed out. Sign in and try again.',
  forbidden: 'You may not do that. Ask an owner of the account.',
  'not-found': 'The server does not know how to do that.',
  'rate-limited': 'The server is busy and asked for a pause.',
  timeout: 'The server did not answer in time.',
  unavailable: 'The server could not be reached.',
  'bad-answer': 'The server answered with something else.',
  'count-changed': 'Other rows are there than were counted.',
  'pass-running': 'A pass is running already.',
}
