import { expect, test } from 'vitest'
import { handlerWith, problemOf, send } from '../../test/ask.ts'
import { logEntries } from '../../test/log-entry.ts'

test('a batch whose body does not come in time leaves its place, and nothing of it is recorded', async () => {
  const handler = await handlerWith([], { limits: { time: 20, pending: 1 }, onError: () => {} })
  let isLeft = false
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('[]')),
    cancel() {
      isLeft = true
    },
  })
  const slow = await send(handler, [], { body, duplex: 'half' } as RequestInit)
  expect((await problemOf(slow)).code).toBe('timeout')
  expect(isLeft).toBe(true)
  expect((await send(handler, logEntries(1))).status).toBe(200)
})
