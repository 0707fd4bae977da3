export {
  importAccessLog,
  type ImportedLine,
  type ImportOptions,
  type LogSource,
} from './lib/import/import-access-log.ts'
