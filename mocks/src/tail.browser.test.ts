import { apiLogs, firstQuery, restAdapter } from '@loggia/core'
import type { Handler } from '@loggia/server'
import { expect, test } from 'vitest'
import { sampleServer, startedWorker } from './browser.ts'
import { sampleLogs } from './samples.ts'

const entries = sampleLogs({ count: 50, now: new Date('2026-03-06T15:00:00.000Z') })
const query = firstQuery(apiLogs)
const adapter = restAdapter({ url: '/', preset: apiLogs })

function record(handler: Handler, id: string): void {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ ...entries[0], id }]),
  }
  void handler(new Request(new URL('/v1/logs', location.href), init))
}

test('in a page, entries arrive as they are recorded', async () => {
  const handler = sampleServer(entries)
  const worker = await startedWorker(handler)
  try {
    const { signal } = new AbortController()
    const arrived: string[] = []
    const onOpen = (): void => record(handler, 'first')
    for await (const { entry } of adapter.subscribe(query, { signal, after: null, onOpen })) {
      if (arrived.push(entry.id) === 2) break
      record(handler, 'second')
    }
    expect(arrived).toEqual(['first', 'second'])
  } finally {
    await worker.stop()
  }
})

test('in a page, those who stop listening leave room for others', async () => {
  const server = sampleServer(entries)
  let open = 0
  let opened = 0
  const handler: Handler = async (request) => {
    const response = await server(request)
    if (!request.url.includes('/tail')) return response
    open++
    opened++
    const seen = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>()
    const body = response.body
    void body?.pipeTo(seen.writable).then(
      () => open--,
      () => open--,
    )
    return new Response(seen.readable, response)
  }
  const worker = await startedWorker(handler)
  try {
    for (let time = 0; time < 5; time++) {
      const abort = new AbortController()
      const { signal } = abort
      const onOpen = (): void => abort.abort('left')
      const listen = async (): Promise<void> => {
        for await (const each of adapter.subscribe(query, { signal, after: null, onOpen }))
          void each
      }
      await expect(listen()).rejects.toBe('left')
    }
    expect(opened).toBe(5)
    await expect.poll(() => open).toBe(0)
  } finally {
    await worker.stop()
  }
})
