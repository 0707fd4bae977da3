import { describe, expect, test } from 'vitest'
import { changesIn, nearness, rowHorizon } from './row-horizon.ts'

const minute = 60_000
const hour = 60 * minute

test.each([
  ['free', 3 * hour],
  ['starter', 21 * hour],
  ['pro', 24 * hour],
  ['enterprise', 24 * hour],
] as const)(
  'a row of %s says so an eighth of the window before its end, at most a day',
  (policy, near) => {
    expect(nearness(policy)).toBe(near)
    expect(rowHorizon(near + 1, 0, policy)).toEqual({ type: 'far' })
    expect(rowHorizon(near, 0, policy)).toEqual({ type: 'hours', left: near / hour })
  },
)

describe('never more time is told than is left', () => {
  test.each([
    [4 * hour - 1, { type: 'hours', left: 3 }],
    [2 * hour, { type: 'hours', left: 2 }],
    [2 * hour - 1, { type: 'minutes', left: 119 }],
    [minute, { type: 'minutes', left: 1 }],
    [minute - 1, { type: 'minutes', left: 1 }],
    // At the cutoff it stays.
    [0, { type: 'minutes', left: 1 }],
    [-1, { type: 'due' }],
  ])('%d ms before its end', (left, horizon) => {
    expect(rowHorizon(left, 0, 'starter')).toEqual(horizon)
  })
})

test('a row is looked at again when it has something else to say, and not before', () => {
  let now = 0
  const expiry = 25 * hour
  const told: unknown[] = []
  for (;;) {
    told.push(rowHorizon(expiry, now, 'starter'))
    const wait = changesIn(expiry, now, 'starter')
    if (wait === null) break
    expect(wait).toBeGreaterThan(0)
    const before = rowHorizon(expiry, now + wait - 1, 'starter')
    // In its last minute it says the same until its end.
    if (expiry - now >= minute) expect(before).toEqual(told.at(-1))
    now += wait
  }
  expect(told.slice(0, 3)).toEqual([
    { type: 'far' },
    { type: 'hours', left: 21 },
    { type: 'hours', left: 20 },
  ])
  expect(told.at(-1)).toEqual({ type: 'due' })
})
