import { apiLogs, type LogEntry } from '@loggia/core'
import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import type { Handler } from '@loggia/server'

/** The handler that production runs, over a memory store that holds these entries. Everybody may read them. */
export function sampleServer(entries: readonly LogEntry[]): Handler {
  const store = memoryStore()
  const filled = store.append({ account: 'default', preset: apiLogs }, entries)
  const handler = createHandler({ store })
  return async (request) => {
    await filled
    return handler(request)
  }
}
