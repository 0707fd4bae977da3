import { LoggiaError, type ErrorCode } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { failingStore } from '../../../test/ask.ts'
import { faultsBy } from '../../../test/contract/json-schemas.ts'
import {
  askFor,
  asking,
  cases,
  contract,
  sending,
  sendings,
  serving,
  type Case,
} from '../../../test/contract/operations.ts'
import { wrongQuestions } from '../../../test/contract/refusals.ts'
import { witness } from '../../../test/contract/witness.ts'
import type { Handler, HandlerOptions } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { problemCodes, statusOf } from '../problems.ts'
import type { Store } from '../store.ts'
import { answersOf } from './contract.ts'

const { watching, seen } = witness(contract)

async function watched(options?: Partial<HandlerOptions>): Promise<Handler> {
  return watching(await serving(options))
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { readonly code: string }).code
}

/** The first entry of a batch. */
function entryIn({ body }: Case['request']): object {
  const [entry] = JSON.parse(body?.text ?? '') as readonly object[]
  return entry ?? expect.fail()
}

const ending = async (response: Response): Promise<void> => response.body?.cancel()

describe('the example of every operation', () => {
  test.each(cases)('$name is answered as promised', async ({ request }) => {
    const response = await askFor(await watched(), request)
    expect(response.status).toBe(200)
    await ending(response)
  })
})

describe('every operation fails as promised', () => {
  const throwing = (error: unknown) => (): never => {
    throw error
  }
  const refusing = (code: ErrorCode) => throwing(new LoggiaError(code, { retryAfter: 1000 }))
  const broken = (error: unknown, { operation }: Case): Partial<HandlerOptions> => ({
    store: failingStore(error),
    ...(operation.tags.includes('contract') ? { authenticate: throwing(error) } : {}),
  })
  const ways: readonly (readonly [string, (of: Case) => Partial<HandlerOptions>, RequestInit?])[] =
    [
      ['unauthorized', () => ({ authenticate: () => null })],
      ['forbidden', () => ({ authenticate: refusing('forbidden') })],
      ['rate-limited', () => ({ rateLimit: () => 1000 })],
      ['url-too-long', () => ({ limits: { url: 20 } })],
      ['aborted', () => ({}), { signal: AbortSignal.abort() }],
      ['unexpected', (of) => broken(new Error('password'), of)],
      ['unavailable', (of) => broken(new LoggiaError('unavailable', { retryAfter: 1 }), of)],
      ['timeout', (of) => broken(new LoggiaError('timeout'), of)],
    ]
  test.each(ways.flatMap((way) => cases.map((of) => ({ code: way[0], way, of, name: of.name }))))(
    '$name: $code',
    async ({ code, way: [, options, init], of }) => {
      const response = await askFor(await watched(options(of)), of.request, init)
      expect(await codeOf(response)).toBe(code)
    },
  )
})

describe('what is asked wrongly is refused as promised', () => {
  test.each(
    wrongQuestions.flatMap(({ code, of, change }) =>
      cases.filter(({ name }) => of.test(name)).map((each) => ({ code, change, ...each })),
    ),
  )('$name: $code', async ({ code, change, request }) => {
    expect(await codeOf(await askFor(await watched(), change(request)))).toBe(code)
  })

  const paged = cases.filter(({ operation }) =>
    JSON.stringify(operation.responses).includes('cursor-mismatch'),
  )
  test.each(paged)('$name: cursor-mismatch', async ({ request, path }) => {
    const handler = await watched()
    const collection = path.replace('/export', '')
    const { request: again } = sendings.find((each) => each.path === collection) ?? expect.fail()
    const second = JSON.stringify([{ ...entryIn(again), id: 'second' }])
    await askFor(handler, sending('application/json', second)(again))
    const page = await askFor(handler, asking('size=1')({ ...request, path: collection }))
    const { next } = (await page.json()) as { readonly next: string }
    const other = asking(`q=other&cursor=${next}`)(request)
    expect(await codeOf(await askFor(handler, other))).toBe('cursor-mismatch')
  })

  test.each(paged)('$name: too-many', async ({ request }) => {
    const store = failingStore(new LoggiaError('too-many', { detail: 'a million' }))
    expect(await codeOf(await askFor(await watched({ store }), request))).toBe('too-many')
  })

  test('POST /v1/retention: pass-running', async () => {
    const store: Store = { ...memoryStore(), beginPass: async () => false }
    const { request } = cases.find(({ name }) => name === 'POST /v1/retention') ?? expect.fail()
    expect(await codeOf(await askFor(await watched({ store }), request))).toBe('pass-running')
  })

  test.each(Object.keys(contract.paths))('PATCH %s: method-not-allowed', async (path) => {
    const handler = await watched()
    const response = await handler(new Request(`http://logs.test${path}`, { method: 'PATCH' }))
    expect(await codeOf(response)).toBe('method-not-allowed')
  })
})

describe('what can be asked in other ways', () => {
  const exports = cases.filter(({ name }) => name.endsWith('/export'))
  test.each(
    exports.flatMap((of) =>
      ['csv', 'json', 'ndjson&end=count'].map((format) => ({ format, ...of })),
    ),
  )('$name as $format', async ({ request, format }) => {
    expect((await askFor(await watched(), asking(`format=${format}`)(request))).status).toBe(200)
  })

  test.each(sendings)('$name line by line', async (of) => {
    const line = `${JSON.stringify(entryIn(of.request))}\n`
    const lines = sending('application/x-ndjson', line)(of.request)
    expect(await (await askFor(await watched(), lines)).json()).toMatchObject({ duplicates: 1 })
  })

  const searches =
    'q=x&from=2026-03-06T00:00:00Z&to=2026-03-07T00:00:00%2B01:00&timestamp.above=2026-01-01T00:00:00Z&id.not=x&id.not=y&id.contains.2=z'
  test.each(cases.filter(({ operation }) => JSON.stringify(operation).includes('.filters')))(
    '$name with every kind of condition',
    async ({ request }) => {
      const path = `${request.path}${request.path.includes('?') ? '&' : '?'}${searches}`
      const asked = request.path.includes('from=')
        ? path.replace('&from=2026-03-06T00:00:00Z', '')
        : path
      const response = await askFor(await watched(), { ...request, path: asked })
      expect(response.status).toBe(200)
      await ending(response)
    },
  )
})

test.each(sendings)('lines and events of $path hold entries as lists do', async ({ path }) => {
  const handler = await watched()
  const get = (rest: string): Promise<Response> =>
    askFor(handler, { method: 'GET', path: `${path}/${rest}`, body: null })
  const [line = ''] = (await (await get('export?format=ndjson')).text()).split('\n')
  const position = (await firstPart(await get('tail'))).match(/id: (.*)/)?.[1] ?? ''
  const { request } = sendings.find((each) => each.path === path) ?? expect.fail()
  const second = JSON.stringify([{ ...entryIn(request), id: 'second' }])
  await askFor(handler, sending('application/json', second)(request))
  const events = await firstPart(await get(`tail?after=${encodeURIComponent(position)}`), 2)
  const { schemas } = contract.components
  const schema = schemas[`${path.slice('/v1/'.length)}.listed`] ?? expect.fail()
  for (const text of [line, events.match(/data: (.*second.*)/)?.[1] ?? '']) {
    expect(faultsBy(contract)(schema, JSON.parse(text))).toBeNull()
  }
})

/** So many parts of a body that goes on. */
async function firstPart(response: Response, parts = 1): Promise<string> {
  const reader = response.body?.getReader() ?? expect.fail()
  let text = ''
  for (let part = 0; part < parts; part++) {
    text += new TextDecoder().decode((await reader.read()).value)
  }
  await reader.cancel()
  return text
}

test('everything that the contract promises was seen', () => {
  const promised = cases.flatMap(({ name, operation }) =>
    [...answersOf(contract, operation)].flatMap(([status, { content }]) =>
      Object.entries(content).flatMap(([type, { schema }]) => {
        const { properties } = schema as { properties?: { code?: { enum: readonly string[] } } }
        const kinds = properties?.code?.enum ?? [type]
        return kinds.map((kind) => `${name} ${status} ${kind}`)
      }),
    ),
  )
  const sent = cases.flatMap(({ name, operation }) =>
    Object.keys(operation.requestBody?.content ?? {}).map((type) => `${name} 200 sent as ${type}`),
  )
  expect([...promised, ...sent].filter((each) => !seen.has(each))).toEqual([])
})

test('every code of a Problem was seen with its status', () => {
  const all = [...seen]
  const missed = problemCodes.filter(
    (code) => !all.some((each) => each.endsWith(` ${statusOf(code)} ${code}`)),
  )
  expect(missed).toEqual([])
})
