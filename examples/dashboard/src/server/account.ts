import { apiLogs, type LogEntry } from '@loggia/core'
import type { Scope } from '@loggia/server'

/** The request logs of the one account there is without `authenticate`. */
export const logs: Scope<LogEntry> = { account: 'default', preset: apiLogs }
