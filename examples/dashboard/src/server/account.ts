import {
  activity as activityPreset,
  apiLogs,
  type ActivityEvent,
  type LogEntry,
} from '@loggia/core'
import type { Scope } from '@loggia/server'

/** The one account there is without `authenticate`. */
export const account = 'default'

/** Its request logs. */
export const logs: Scope<LogEntry> = { account, preset: apiLogs }

/** Its activity. */
export const activity: Scope<ActivityEvent> = { account, preset: activityPreset }
