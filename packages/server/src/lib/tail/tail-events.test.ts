import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { bell } from './bell.ts'
import { tailEvents } from './tail-events.ts'
import { usualTailRules } from './tail-rules.ts'

test('ends, so that its client is recognised anew, even where it never comes to an end of what there is', async () => {
  let [time, asked] = [0, 0]
  const found = async (after: string) => {
    asked++
    const position = String(Number(after) + 1)
    return { arrivals: [{ entry: logEntry({ id: position }), position }], position, more: true }
  }
  const events = tailEvents('0', await found('0'), {
    ask: found,
    shown: (entry) => entry,
    bell: bell(),
    ended: () => asked > 100,
    rules: usualTailRules,
    // Its client takes a minute for each part.
    now: () => (time += 60_000),
  })
  for await (const _ of events);
  expect(asked).toBeLessThan(20)
})
