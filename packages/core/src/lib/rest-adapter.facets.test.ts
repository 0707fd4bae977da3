import { expect, test } from 'vitest'
import { backendOver } from '../../test/backend.ts'
import { failing, json, over, query, refusal, signal, text, type Answer } from '../../test/rest.ts'
import { apiLogs } from './api-logs.ts'
import { restAdapter } from './rest-adapter.ts'
import { contractEntries } from './testing/contract-entries.ts'
import { runFacets } from './facets/run-facets.ts'

const names = ['method', 'status_code']
const facets = names.map((field) => ({ field, values: [{ value: '', count: 1 }], complete: true }))

test('facets are asked for with the query, of which the page does not matter', async () => {
  const { adapter, urls } = over([json({ facets })])
  const filters = [{ field: 'status_code', operator: 'is', values: ['4xx'] }] as const
  const asked = { ...query, search: 'a&b', filters, cursor: 'c1' }
  expect(await adapter.facets(asked, names, { signal })).toEqual(facets)
  const [path, sent] = urls[0]?.split('?') ?? []
  expect(path).toBe('https://logs.example.com/v1/logs/facets')
  expect(new URLSearchParams(sent).get('q')).toBe('a&b')
  expect(new URLSearchParams(sent).get('status_code')).toBe('4xx')
  expect(new URLSearchParams(sent).get('facets')).toBe('method,status_code')
  expect(new URLSearchParams(sent).has('cursor')).toBe(false)
})

test('facets of a backend come through as they are', async () => {
  const entries = contractEntries(apiLogs)
  const adapter = restAdapter({ url: '/', preset: apiLogs, fetch: backendOver(entries) })
  const asked = { ...query, search: 'o' }
  const expected = runFacets(entries, asked, apiLogs.fields, names)
  expect(await adapter.facets(asked, names, { signal })).toEqual(expected)
})

test('of no fields there are no facets, and nothing is asked', async () => {
  const { adapter, urls } = over([failing])
  expect(await adapter.facets(query, [], { signal })).toEqual([])
  expect(urls).toEqual([])
})

test.each<[string, Answer, string]>([
  ['has no such route', text('', { status: 404 }), 'not-found'],
  ['takes it for an entry', json({ code: 'not-found' }, { status: 404 }), 'not-found'],
  ['refuses a field', json({ code: 'bad-query' }, { status: 400 }), 'bad-query'],
  ['answers with its page', text('<!doctype html>'), 'bad-answer'],
  ['answers with an entry', json({ id: 'facets' }), 'bad-answer'],
  ['answers with one facet of two', json({ facets: facets.slice(1) }), 'bad-answer'],
  ['answers with nothing', () => new Response(null, { status: 204 }), 'bad-answer'],
])('a backend that %s is told by the code of the error', async (_, answer, code) => {
  const { adapter } = over([answer])
  expect((await refusal(adapter.facets(query, names, { signal }))).code).toBe(code)
})

test('facets come after failures that pass', async () => {
  const { adapter, waits } = over([failing, json({ facets })])
  expect(await adapter.facets(query, names, { signal })).toEqual(facets)
  expect(waits).toHaveLength(1)
})

test('facets that nobody waits for any more are not asked for', async () => {
  const { adapter, urls } = over([json({ facets })])
  const call = { signal: AbortSignal.abort('unwanted') }
  await expect(adapter.facets(query, names, call)).rejects.toBe('unwanted')
  await expect(adapter.facets(query, [], call)).rejects.toBe('unwanted')
  expect(urls).toEqual([])
})
