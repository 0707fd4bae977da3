import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { query, refusal, signal } from '../../test/rest.ts'
import { apiLogs } from './api-logs.ts'
import { restAdapter } from './rest-adapter.ts'

describe('over a real connection', () => {
  const closing: (() => void)[] = []
  afterEach(() => closing.splice(0).forEach((close) => close()))

  interface SilentServer {
    readonly url: string
    /** Somebody has asked. */
    readonly asked: Promise<void>
    /** Whoever had asked has left. */
    readonly left: Promise<void>
  }

  /** A server that answers a first part and then keeps silent. */
  async function silentServer(start: string | null): Promise<SilentServer> {
    const [asked, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const server = createServer((_, response) => {
      response.on('close', () => left.resolve())
      if (start !== null) response.write(start)
      asked.resolve()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => {
      server.closeAllConnections()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}`, asked: asked.promise, left: left.promise }
  }

  test('an abort before anything was answered ends the call with its reason and the request', async () => {
    const { url, asked, left } = await silentServer(null)
    const control = new AbortController()
    const call = restAdapter({ url, preset: apiLogs }).load(query, { signal: control.signal })
    void asked.then(() => control.abort('unwanted'))
    await expect(call).rejects.toBe('unwanted')
    await left
  })

  test('an abort in the middle of the answer ends the call with its reason and the request', async () => {
    const { url, left } = await silentServer('{"entries":[')
    const control = new AbortController()
    const adapter = restAdapter({
      url,
      preset: apiLogs,
      async fetch(...request) {
        const response = await fetch(...request)
        setTimeout(() => control.abort('unwanted'))
        return response
      },
    })
    await expect(adapter.load(query, { signal: control.signal })).rejects.toBe('unwanted')
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

  test('a stream that stalls ends in a timeout, after what had arrived, and so does its request', async () => {
    const { url, left } = await silentServer('{"id":"a"}\n{"id":')
    const adapter = restAdapter({ url, preset: apiLogs, timeout: 1500, retries: 0 })
    const seen: string[] = []
    const reading = async (): Promise<void> => {
      for await (const { id } of adapter.stream(query, { signal })) seen.push(id)
    }
    expect(await refusal(reading())).toMatchObject({ code: 'timeout', detail: '1500 ms' })
    expect(seen).toEqual(['a'])
    await left
  })

  test('a host that wants no limit of time has none', async () => {
    const { url, asked } = await silentServer(null)
    const control = new AbortController()
    const adapter = restAdapter({ url, preset: apiLogs, timeout: Infinity, retries: 0 })
    const call = adapter.load(query, { signal: control.signal }).catch((reason: unknown) => reason)
    await asked
    control.abort('waited')
    expect(await call).toBe('waited')
  })

  test('a server that is not there is an unreachable backend', async () => {
    const adapter = restAdapter({ url: 'http://127.0.0.1:1', preset: apiLogs, retries: 0 })
    expect((await refusal(adapter.load(query, { signal }))).code).toBe('unavailable')
  })
})
