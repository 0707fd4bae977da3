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

/** The account that is shown, and its kinds of entry. */
export interface Shown {
  readonly account: string
  readonly logs: Scope<LogEntry>
  readonly activity: Scope<ActivityEvent>
  readonly gatewayLogs: Scope<GatewayLogEntry>
  readonly llmLogs: Scope<LlmLogEntry>
}

/** Samples alone have an account of their own, so that what somebody imports is never mixed with them by itself. */
export function shownAccount(samplesAlone: boolean): Shown {
  const account = samplesAlone ? 'samples' : 'default'
  return {
    account,
    logs: { account, preset: apiLogs },
    activity: { account, preset: activityPreset },
    gatewayLogs: { account, preset: gatewayPreset },
    llmLogs: { account, preset: llmPreset },
  }
}

/** Every kind of entry there is. */
export const presets = [apiLogs, activityPreset, gatewayPreset, llmPreset] as const
