import {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  type ActivityEvent,
  type GatewayLogEntry,
  type LlmLogEntry,
  type LogEntry,
} from '@loggia/core'
import { createHandler, type Handler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'

/** What a sample server holds besides requests and events. */
export interface MoreSamples {
  readonly gateway?: readonly GatewayLogEntry[]
  readonly llm?: readonly LlmLogEntry[]
}

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
  const handler = createHandler({ store })
  return async (request) => {
    await filled
    return handler(request)
  }
}
