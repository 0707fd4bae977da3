import { activity, firstQuery, restAdapter } from '@loggia/core'
import { expect, test } from 'vitest'
import { createHandler, type Handler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import { activityEvent } from '../../test/activity-event.ts'
import { ask, problemOf } from '../../test/ask.ts'
import { logEntry } from '../../test/log-entry.ts'

const event = activityEvent({ id: 'x', category: 'domain', action: 'domain_removed' })

function sent(handler: Handler, batch: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return ask(handler, '/v1/activity', { method: 'POST', headers, body: JSON.stringify(batch) })
}

test('events are sent, listed and asked for one by one, without being asked for as a preset', async () => {
  const handler = createHandler({ store: memoryStore() })
  const answer = { accepted: 1, duplicates: 0, late: 0, rejected: [] }
  expect(await (await sent(handler, [event])).json()).toEqual(answer)
  expect(await (await ask(handler, '/v1/activity/x')).json()).toEqual(event)
  const adapter = restAdapter({
    url: 'http://logs.test',
    preset: activity,
    fetch: async (url, init) => handler(new Request(url, init)),
  })
  const query = { ...firstQuery(activity), search: 'domain.domain' }
  const page = await adapter.load(query, { signal: new AbortController().signal })
  expect(page.entries).toMatchObject([{ id: 'x', action: 'domain_removed' }])
})

test('the export is activity.csv, with the fields of an event', async () => {
  const handler = createHandler({ store: memoryStore() })
  await sent(handler, [event])
  const response = await ask(handler, '/v1/activity/export?format=csv')
  expect(response.headers.get('content-disposition')).toContain('filename="activity.csv"')
  expect((await response.text()).split('\r\n')[0]).toBe(
    'event_id,actor,category,action,description,timestamp',
  )
})

test('a request is no event', async () => {
  const handler = createHandler({ store: memoryStore() })
  const answer = await (await sent(handler, [logEntry()])).json()
  expect(answer).toMatchObject({ accepted: 0, rejected: [{ index: 0 }] })
})

test('a host that serves other kinds alone has no events', async () => {
  const handler = createHandler({ store: memoryStore(), presets: [] })
  expect((await problemOf(await ask(handler, '/v1/activity'))).code).toBe('not-found')
})
