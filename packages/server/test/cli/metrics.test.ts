import { expect, test } from 'vitest'
import { eventNamed, sendEvents } from './event.ts'
import { testFolder } from './folder.ts'
import { serving } from './serving.ts'

const folder = testFolder()

const secret = 'very-secret-indeed-0123'

async function metricsOf(url: string, init?: RequestInit): Promise<string> {
  return (await fetch(`${url}/metrics`, init)).text()
}

test('counts requests by the form of their path, and entries by what became of them', async () => {
  const { url, stop } = await serving(['--memory'])
  await sendEvents(url, [eventNamed('a'), eventNamed('a'), { id: 'b' }])
  await fetch(`${url}/v1/activity/${secret}?q=${secret}`)
  await fetch(`${url}/${secret}`, { method: 'PATCH' })
  await (await fetch(`${url}/v1/activity/export?format=csv`)).text()
  const text = await metricsOf(url)
  for (const line of [
    'loggia_http_requests_total{route="/v1/activity",method="POST",status="200"} 1',
    'loggia_http_requests_total{route="/v1/activity/{id}",method="GET",status="404"} 1',
    'loggia_http_requests_total{route="none",method="other",status="404"} 1',
    'loggia_http_request_duration_seconds_count{route="/v1/activity",method="POST"} 1',
    'loggia_entries_total{outcome="accepted"} 1',
    'loggia_entries_total{outcome="duplicate"} 1',
    'loggia_entries_total{outcome="rejected"} 1',
    'loggia_exports_total{outcome="whole"} 1',
    'loggia_pending_batches 0',
    'loggia_ready 1',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
  expect(text).toMatch(/^loggia_build_info\{version="[\d.]+",node="v[\d.]+",store="memory"\} 1$/m)
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
  expect(text).not.toContain(secret)
  await stop()
})

test('counts the tails that are open', async () => {
  const { url, stop } = await serving(['--memory'])
  const gone = new AbortController()
  await fetch(`${url}/v1/activity/tail`, { signal: gone.signal })
  expect(await metricsOf(url)).toContain('\nloggia_open_tails 1\n')
  gone.abort()
  await expect.poll(() => metricsOf(url)).toContain('\nloggia_open_tails 0\n')
  await stop()
})

test('with tokens, the metrics are for whoever has theirs', async () => {
  const tokens = folder.file(
    'tokens.json',
    '{"0123456789abcdef":{"account":"acme","role":"owner"}}',
  )
  const { url, stop } = await serving(['--memory', '--tokens', tokens, '--metrics-token', secret])
  expect((await fetch(`${url}/metrics`)).status).toBe(401)
  const wrong = { authorization: 'Bearer 0123456789abcdef' }
  expect((await fetch(`${url}/metrics`, { headers: wrong })).status).toBe(401)
  const headers = { authorization: `Bearer ${secret}` }
  expect(await metricsOf(url, { headers })).toContain('loggia_ready 1')
  await stop()
})

test('with tokens and nothing else, there are none', async () => {
  const { url, stop } = await serving(['--memory'], {
    env: { LOGGIA_TOKENS: '{"0123456789abcdef":{"account":"acme","role":"owner"}}' },
  })
  expect((await fetch(`${url}/metrics`)).status).toBe(404)
  expect((await fetch(`${url}/ready`)).status).toBe(200)
  await stop()
})

test('a port of their own has the metrics, and nothing else', async () => {
  const { url, log, stop } = await serving(['--memory', '--metrics-port', '0'])
  expect((await fetch(`${url}/metrics`)).status).toBe(404)
  const own = new URL(String(log().find(({ msg }) => msg === 'ready')?.['metrics']))
  expect(await metricsOf(own.origin)).toContain('loggia_ready 1')
  expect((await fetch(`${own.origin}/health`)).status).toBe(200)
  expect((await fetch(`${own.origin}/v1/activity`)).status).toBe(404)
  await stop()
})
