export {
  importAccessLog,
  type ImportedLine,
  type ImportOptions,
  type LogSource,
} from './lib/import/import-access-log.ts'
export {
  importEntries,
  type ImportedEntry,
  type ImportEntriesOptions,
  type ImportKind,
} from './lib/import/import-entries.ts'
