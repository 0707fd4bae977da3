export {
  importAccessLog,
  type ImportedLine,
  type ImportOptions,
  type LogSource,
} from './lib/import/import-access-log.ts'
export { importEntries, type ImportEntriesOptions } from './lib/import/import-entries.ts'
export type {
  Collection,
  Collections,
  ImportedEntry,
  ImportKind,
  KeptEntry,
  RejectedLine,
} from './lib/import/imported-entry.ts'
export { ImportFailure } from './lib/import/import-failure.ts'
export { importInto } from './lib/import/import-into.ts'
export type {
  ImportedFile,
  ImportIntoOptions,
  ImportProgress,
  ImportReport,
  ImportSource,
  ImportSums,
} from './lib/import/import-into-options.ts'
export { importSummary } from './lib/import/import-summary.ts'
export {
  progressBar,
  type ProgressBar,
  type ProgressBarOptions,
} from './lib/import/progress-bar.ts'
export type { RejectedRun } from './lib/import/rejected-runs.ts'
