import {
  activity as activityPreset,
  apiLogs,
  gatewayLogs as gatewayPreset,
  llmLogs as llmPreset,
  type ActivityEvent,
  type GatewayLogEntry,
  type LlmLogEntry,
  type LogEntry,
} from '@loggia/core'
import type { Scope } from '@loggia/server'

/** The one account there is without `authenticate`. */
export const account = 'default'

/** Its request logs. */
export const logs: Scope<LogEntry> = { account, preset: apiLogs }

/** Its activity. */
export const activity: Scope<ActivityEvent> = { account, preset: activityPreset }

/** Its requests through the API gateway. */
export const gatewayLogs: Scope<GatewayLogEntry> = { account, preset: gatewayPreset }

/** Its requests to language models. */
export const llmLogs: Scope<LlmLogEntry> = { account, preset: llmPreset }

/** Every kind of entry there is. */
export const presets = [apiLogs, activityPreset, gatewayPreset, llmPreset] as const
