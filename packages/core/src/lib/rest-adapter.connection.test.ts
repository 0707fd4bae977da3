import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { query, refusal, signal } from '../../test/rest.ts'
import { apiLogs } from './api-logs.ts'
import { restAdapter } from './rest-adapter.ts'

describe('over a real connection', () => {
  const closing: (() => void)[] = []
  afterEach(() => closing.splice(0).forEach((close) => close()))

  /** The address of a server that answers a first part and then keeps silent, and whether it was left. */
  async function silentServer(start: string | null): Promise<{ url: string; left: Promise<void> }> {
    const gone = Promise.withResolvers<void>()
    const server = createServer((request, response) => {
      request.on('close', () => gone.resolve())
      response.on('close', () => gone.resolve())
      if (start !== null) response.write(start)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => {
      server.closeAllConnections()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}`, left: gone.promise }
  }

  test.each<[string, string | null]>([
    ['before anything was answered', null],
    ['in the middle of the answer', '{"entries":['],
  ])('an abort %s ends the call with its reason and the request', async (_, start) => {
    const { url, left } = await silentServer(start)
    const control = new AbortController()
    const call = restAdapter({ url, preset: apiLogs }).load(query, { signal: control.signal })
    setTimeout(() => control.abort('unwanted'), 20)
    await expect(call).rejects.toBe('unwanted')
    await left
  })

  test('an abort in the middle of a stream ends it with its reason', async () => {
    const { url, left } = await silentServer('{"id":"a"}\n')
    const control = new AbortController()
    const adapter = restAdapter({ url, preset: apiLogs })
    const reading = (async () => {
      for await (const _ of adapter.stream(query, { signal: control.signal }))
        control.abort('enough')
    })()
    await expect(reading).rejects.toBe('enough')
    await left
  })

  test('a reader that has seen enough of a stream ends the request', async () => {
    const { url, left } = await silentServer('{"id":"a"}\n')
    const adapter = restAdapter({ url, preset: apiLogs })
    for await (const { id } of adapter.stream(query, { signal })) {
      expect(id).toBe('a')
      break
    }
    await left
  })

  test.each<[string, string | null]>([
    ['nothing', null],
    ['half an answer', '{"entries":['],
  ])('%s in time is a timeout', async (_, start) => {
    const { url } = await silentServer(start)
    const adapter = restAdapter({ url, preset: apiLogs, timeout: 20, retries: 0 })
    const error = await refusal(adapter.load(query, { signal }))
    expect(error).toMatchObject({ code: 'timeout', detail: '20 ms' })
  })

  test('a server that is not there is an unreachable backend', async () => {
    const adapter = restAdapter({ url: 'http://127.0.0.1:1', preset: apiLogs, retries: 0 })
    expect((await refusal(adapter.load(query, { signal }))).code).toBe('unavailable')
  })
})
