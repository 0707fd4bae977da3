import { ipHash, type LogEntry } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { captured, type CapturedOptions } from './captured.ts'
import { problemResponse } from '../problems.ts'

type Options = CapturedOptions<readonly []>

/** Options that keep entries in a list, and the list. */
function recording(more: Partial<Options> = {}): { entries: LogEntry[]; options: Options } {
  const entries: LogEntry[] = []
  const record = (entry: LogEntry): unknown => entries.push(entry)
  return { entries, options: { record, client: () => ({ address: '203.0.113.10' }), ...more } }
}

const request = (): Request =>
  new Request('https://api.test/v1/images?page=2', { headers: { 'user-agent': 'curl/8.5.0' } })

test('records a request after it was answered', async () => {
  const { entries, options } = recording()
  const response = await captured(() => new Response('hello', { status: 201 }), options)(request())
  expect(entries).toEqual([])
  expect(await response.text()).toBe('hello')
  await eventually(() => expect(entries).toHaveLength(1))
  expect(entries).toMatchObject([
    {
      method: 'GET',
      endpoint: '/v1/images',
      query_params: 'page=2',
      status_code: 201,
      error_code: null,
      user_agent: 'curl/8.5.0',
    },
  ])
  expect(entries[0]?.ip_hash).toMatch(/^631f08140b24/)
})

test('the error code is that of a Problem, which still can be read', async () => {
  const { entries, options } = recording()
  const response = await captured(() => problemResponse('forbidden'), options)(request())
  expect(await response.json()).toMatchObject({ code: 'forbidden' })
  await eventually(() =>
    expect(entries).toMatchObject([{ error_code: 'forbidden', status_code: 403 }]),
  )
})

test.each(['application/problem+json; charset=utf-8', 'Application/Problem+JSON ;x=y'])(
  'a Problem is one whatever stands behind its media type: %s',
  async (type) => {
    const { entries, options } = recording()
    const problem = (): Response =>
      new Response('{"code":"forbidden"}', { status: 403, headers: { 'content-type': type } })
    await captured(problem, options)(request())
    await eventually(() => expect(entries).toMatchObject([{ error_code: 'forbidden' }]))
  },
)

test('the error code is what the host reads from an answer', async () => {
  const errorCode = (response: Response): string | null => response.headers.get('x-error')
  const { entries, options } = recording({ errorCode })
  const headers = { 'x-error': 'BSE1001' }
  await captured(() => new Response(null, { status: 401, headers }), options)(request())
  await eventually(() => expect(entries).toMatchObject([{ error_code: 'BSE1001' }]))
})

test('the key is what the host finds in a request', async () => {
  const apiKey = { name: 'staging-key', key: 'bye_XY98ZW7V6U5T4S3R' }
  const { entries, options } = recording({ client: () => ({ address: null, apiKey }) })
  await captured(() => new Response(), options)(request())
  await eventually(() => expect(entries).toMatchObject([{ apikey_prefix: 'bye_XY98Z' }]))
})

test('a handler that throws is recorded as status 500, and throws', async () => {
  const { entries, options } = recording()
  const error = new Error('broken')
  const handler = captured(() => Promise.reject(error), options)
  await expect(handler(request())).rejects.toBe(error)
  await eventually(() => expect(entries).toMatchObject([{ status_code: 500 }]))
})

const fail = (): never => {
  throw new Error('broken hook')
}

test.each<readonly [string, Partial<Options>]>([
  ['record', { record: fail }],
  ['an asynchronous record', { record: async () => fail() }],
  ['client', { client: fail }],
  ['errorCode', { errorCode: fail }],
  ['waitUntil', { waitUntil: fail }],
  ['hashAddress', { hashAddress: fail }],
  ['clock', { clock: fail }],
])('when %s fails, the answer stays and the operator hears of it', async (_, broken) => {
  const onError = vi.fn<NonNullable<Options['onError']>>()
  const { options } = recording({ onError, ...broken })
  const response = await captured(() => new Response('hello'), options)(request())
  expect(await response.text()).toBe('hello')
  await eventually(() => expect(onError).toHaveBeenCalledOnce())
  expect(String(onError.mock.lastCall?.[0])).not.toContain('203.0.113.10')
})

test('a recording that never ends delays no answer', async () => {
  const { options } = recording({ record: () => new Promise(() => undefined) })
  const response = await captured(() => new Response('hello'), options)(request())
  expect(await response.text()).toBe('hello')
})

test('a body that is streamed passes untouched', async () => {
  const { entries, options } = recording()
  const body = new Blob(['a'.repeat(1_000_000)]).stream()
  const original = new Response(body)
  const response = await captured(() => original, options)(request())
  expect(response).toBe(original)
  await eventually(() => expect(entries).toHaveLength(1))
  expect((await response.text()).length).toBe(1_000_000)
})

test('what the platform passes beside a request reaches the handler and the hook', async () => {
  interface Context {
    readonly ip: string
  }
  const { entries, options } = recording()
  const handler = captured((_: Request, { ip }: Context) => new Response(ip), {
    ...options,
    client: (_, { ip }: Context) => ({ address: ip }),
  })
  const response = await handler(request(), { ip: '198.51.100.7' })
  expect(await response.text()).toBe('198.51.100.7')
  await eventually(() => expect(entries).toHaveLength(1))
  expect(entries[0]?.ip_hash).toBe(await ipHash('198.51.100.7'))
  expect(JSON.stringify(entries)).not.toContain('198.51.100.7')
})

test('a platform that stops after the answer can wait for the recording', async () => {
  const work: Promise<void>[] = []
  const { entries, options } = recording({ waitUntil: (recorded) => work.push(recorded) })
  await captured(() => new Response(), options)(request())
  await Promise.all(work)
  expect(entries).toHaveLength(1)
})
