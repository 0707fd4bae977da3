import { activity, apiLogs, gatewayLogs, llmLogs, type Preset } from '@loggia/core'

/** Every kind of entry that Loggia has a table for. */
export const usualPresets: readonly Preset<never>[] = [apiLogs, activity, gatewayLogs, llmLogs]
