import {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  type ActivityEvent,
  type GatewayLogEntry,
  type LlmLogEntry,
  type LogEntry,
  type Preset,
} from '@loggia/core'
import { createHandler, type Handler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'

/** What a sample server holds besides requests and events. */
export interface MoreSamples {
  readonly gateway?: readonly GatewayLogEntry[]
  readonly llm?: readonly LlmLogEntry[]
}

/** Every kind of entry that samples are made of. */
const samplePresets: readonly Preset<never>[] = [apiLogs, activity, gatewayLogs, llmLogs]

/** The handler that production runs, over a memory store that holds these entries. Everybody may read them. */
export function sampleServer(
  entries: readonly LogEntry[],
  events: readonly ActivityEvent[] = [],
  { gateway = [], llm = [] }: MoreSamples = {},
): Handler {
  const store = memoryStore()
  const account = 'default'
  const filled = Promise.all([
    store.append({ account, preset: apiLogs }, entries),
    store.append({ account, preset: activity }, events),
    store.append({ account, preset: gatewayLogs }, gateway),
    store.append({ account, preset: llmLogs }, llm),
  ])
  const handler = createHandler({ store, presets: samplePresets })
  return async (request) => {
    await filled
    return handler(request)
  }
}
