import { expect, test } from 'vitest'
import { statusFamily } from './status.ts'

test.each([
  [100, 'informational'],
  [199, 'informational'],
  [200, 'success'],
  [301, 'redirect'],
  [404, 'client-error'],
  [499, 'client-error'],
  [500, 'server-error'],
  [599, 'server-error'],
  [0, 'unknown'],
  [99, 'unknown'],
  [600, 'unknown'],
  [-200, 'unknown'],
  [200.5, 'unknown'],
  [Number.NaN, 'unknown'],
  ['200', 'unknown'],
  [null, 'unknown'],
  [undefined, 'unknown'],
])('the status %s is of the class %s', (status, family) => {
  expect(statusFamily(status)).toBe(family)
})
