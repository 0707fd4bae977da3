import { apiLogs } from '@loggia/core'
import { expect, test } from 'vitest'
import { ask } from '../../../test/ask.ts'
import { logEntries } from '../../../test/log-entry.ts'
import { createHandler } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { createRetentionService } from '../retention/create-retention-service.ts'
import { memoryPolicies } from '../retention/policies.ts'
import type { Store } from '../store.ts'

test.each([
  ['a pass', 'POST', '/v1/retention'],
  ['the removal of a key', 'DELETE', '/v1/keys/bye_AB12C?expected=3'],
])('%s may take longer than answers are given', async (_, method, path) => {
  const quick = memoryStore()
  const late = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60))
  const store: Store = {
    ...quick,
    beginPass: (...pass) => late().then(() => quick.beginPass(...pass)),
    removeKey: (...removal) => late().then(() => quick.removeKey(...removal)),
  }
  await store.append({ account: 'default', preset: apiLogs }, logEntries(3))
  const retention = createRetentionService({ store, policies: memoryPolicies('forever') })
  const handler = createHandler({ store, retention, limits: { time: 20 } })
  expect((await ask(handler, path, { method })).status).toBe(200)
})
