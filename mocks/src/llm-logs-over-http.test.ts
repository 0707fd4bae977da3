import { firstQuery, llmLogs, restAdapter, runFacets } from '@loggia/core'
import { afterAll, expect, test } from 'vitest'
import { sampleServer, startedServer } from './node.ts'
import { sampleGatewayLogs, sampleLlmLogs } from './samples.ts'

const now = new Date('2026-03-06T15:00:00.000Z')
const llm = sampleLlmLogs({ count: 400, now })
const gateway = sampleGatewayLogs({ count: 50, now })
const query = { ...firstQuery(llmLogs), size: 400 }
const { signal } = new AbortController()
const adapter = restAdapter({ url: 'https://logs.test', preset: llmLogs })

const server = startedServer(sampleServer([], [], { gateway, llm }))
afterAll(() => server.close())

/** The answer to a path, as text. */
async function wire(path: string): Promise<string> {
  return (await fetch(`https://logs.test${path}`)).text()
}

test.each(['/v1/llm-logs?size=400', '/v1/llm-logs/export?format=ndjson', '/v1/llm-logs/export'])(
  'what was said to a model is never part of a list: %s',
  async (path) => {
    const sent = await wire(path)
    expect(sent.match(/2026-\d\d-\d\dT[\d:.]+Z/g)?.length).toBeGreaterThanOrEqual(400)
    expect(sent).not.toMatch(/"request"|"response"|"error"|\brequest,|messages|Chapter 12/)
    // The samples hold answers of hundreds of kilobytes.
    expect(sent.length).toBeLessThan(400_000)
  },
)

test('one entry has all of it, however long and odd', async () => {
  for (const entry of llm.filter((each) => JSON.stringify(each).length > 20_000)) {
    expect(await adapter.loadOne(entry.id, { signal })).toEqual(entry)
  }
  const odd = llm.find(({ metadata }) => JSON.stringify(metadata)?.includes('__proto__'))
  const found = await adapter.loadOne(odd?.id ?? '', { signal })
  expect(JSON.stringify(found?.metadata)).toBe(JSON.stringify(odd?.metadata))
})

test('metadata is found, and values of fields are counted', async () => {
  const { total } = await adapter.load({ ...query, search: 'ENGINEERING' }, { signal })
  const expected = llm.filter(({ metadata }) => /engineering/.test(JSON.stringify(metadata)))
  expect(total).toEqual({ relation: 'exact', count: expected.length })
  expect(await adapter.facets(query, ['endpoint', 'status_code'], { signal })).toEqual(
    runFacets(llm, query, llmLogs.fields, ['endpoint', 'status_code']),
  )
})

test('gateway logs are served beside them', async () => {
  expect(JSON.parse(await wire('/v1/gateway-logs?size=1'))).toMatchObject({
    total: { relation: 'exact', count: 50 },
  })
})
