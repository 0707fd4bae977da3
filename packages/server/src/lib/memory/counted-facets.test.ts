import { apiLogs, firstQuery } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { countedFacets } from './counted-facets.ts'

const query = firstQuery(apiLogs)
const { fields } = apiLogs

/** An entry that notes how often somebody looks at its endpoint. */
function watchedEntry() {
  const looks = vi.fn<() => string>(() => '/seen')
  return { entry: Object.defineProperty(logEntry(), 'endpoint', { get: looks }), looks }
}

test('looks at a field once, however often it is named', async () => {
  const { entry, looks } = watchedEntry()
  const names = Array.from({ length: 20 }, () => 'endpoint')
  const { signal } = new AbortController()
  const facets = await countedFacets([entry], query, { fields, names, signal })
  expect(looks).toHaveBeenCalledOnce()
  expect(facets).toHaveLength(20)
})

test('looks at no more entries once it is told to stop', async () => {
  const { entry, looks } = watchedEntry()
  const stop = new AbortController()
  const entries = Array.from({ length: 20_000 }, () => entry)
  const names = ['endpoint']
  const counting = countedFacets(entries, query, { fields, names, signal: stop.signal })
  stop.abort(new Error('enough'))
  await expect(counting).rejects.toThrow('enough')
  expect(looks.mock.calls.length).toBeLessThan(10_000)
})
