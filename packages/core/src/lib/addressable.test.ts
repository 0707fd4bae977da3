import { expect, test } from 'vitest'
import { isAddressable } from './addressable.ts'

test.each(['a', '', '01J-x', 'a/b?c#d', '...', 'Export', 'exports', '__proto__', '😀'])(
  'the entry %j can be asked for by its id',
  (id) => {
    expect(isAddressable(id)).toBe(true)
  },
)

test.each(['.', '..', '\ud83d', 'count', 'export', 'facets', 'histogram', 'tail'])(
  'an entry %j could not be asked for: its address would be another one',
  (id) => {
    expect(isAddressable(id)).toBe(false)
  },
)
