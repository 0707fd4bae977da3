import { activity, apiLogs, type ActivityEvent, type LogEntry } from '@loggia/core'
import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import type { Handler } from '@loggia/server'

/** The handler that production runs, over a memory store that holds these entries. Everybody may read them. */
export function sampleServer(
  entries: readonly LogEntry[],
  events: readonly ActivityEvent[] = [],
): Handler {
  const store = memoryStore()
  const filled = Promise.all([
    store.append({ account: 'default', preset: apiLogs }, entries),
    store.append({ account: 'default', preset: activity }, events),
  ])
  const handler = createHandler({ store })
  return async (request) => {
    await filled
    return handler(request)
  }
}
