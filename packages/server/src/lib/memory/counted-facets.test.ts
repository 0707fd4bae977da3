import { apiLogs, firstQuery } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { countedFacets } from './counted-facets.ts'

test('looks at a field once, however often it is named', async () => {
  let looks = 0
  const entry = Object.defineProperty(logEntry(), 'endpoint', {
    get() {
      looks++
      return '/seen'
    },
  })
  const facets = await countedFacets([entry], firstQuery(apiLogs), {
    fields: apiLogs.fields,
    names: Array.from({ length: 20 }, () => 'endpoint'),
    signal: new AbortController().signal,
  })
  expect(looks).toBe(1)
  expect(facets).toHaveLength(20)
})
