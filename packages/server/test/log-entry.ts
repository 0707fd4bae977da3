export { logEntries, logEntry } from '../src/lib/testing/entries/log-entry.ts'
