import type { UsageQuestion } from '@loggia/core'
import { expect, test } from 'vitest'
import { entriesWith } from '../../../test/log-entries.ts'
import { countingAccount } from '../../../test/usage-account.ts'
import { usageOfLatestDays, type FoundUsage } from './latest-days.ts'

const week: UsageQuestion = {
  collection: 'logs',
  by: '',
  step: 'hour',
  period: { from: '2026-02-27T15:00:00.000Z', to: '2026-03-06T15:00:00.000Z' },
}

/** Asks over entries of these moments; also says what the account was asked for. */
async function found(
  timestamps: readonly string[],
  before: FoundUsage | null = null,
): Promise<FoundUsage & { readonly asked: readonly UsageQuestion[] }> {
  const account = countingAccount(entriesWith(timestamps.map((timestamp) => ({ timestamp }))))
  const asked: UsageQuestion[] = []
  const answer = await usageOfLatestDays({
    ask: async (question) => {
      asked.push(question)
      const usage = await account.usage?.(question, { signal: new AbortController().signal })
      if (!usage) throw new Error('It counts.')
      return usage
    },
    question: week,
    before,
    timeZone: 'America/New_York',
  })
  return { ...answer, asked }
}

const old = ['2015-05-17T10:05:00.000Z', '2015-05-20T21:05:00.000Z', '2015-05-13T20:00:00.000Z']

test('while something is recorded it asks once, for what was wanted', async () => {
  const { asked, moved, question, usage } = await found([...old, '2026-03-01T00:00:00.000Z'])
  expect(asked).toEqual([week])
  expect({ moved, question, total: usage.total }).toEqual({
    moved: false,
    question: week,
    total: 1,
  })
})

test('or else it is about the days up to the last one of the viewer’s with something', async () => {
  const { moved, question, usage } = await found(old)
  expect(moved).toBe(true)
  // Midnight in New York.
  expect(question.period).toEqual({
    from: '2015-05-14T04:00:00.000Z',
    to: '2015-05-21T04:00:00.000Z',
  })
  expect(usage.total).toBe(2)
})

test('the last day of the viewer counts, not that in UTC', async () => {
  const { question } = await found(['2015-05-21T02:00:00.000Z'])
  expect(question.period.to).toBe('2015-05-21T04:00:00.000Z')
})

test('days that were found are asked for together with new ones', async () => {
  const before = await found(old)
  const again = await found(old, before)
  expect(again.asked).toHaveLength(1)
  expect(again).toMatchObject({ moved: true, question: before.question })
  expect(again.usage.total).toBe(2)
})

test('what is recorded meanwhile leads back to what was wanted', async () => {
  const before = await found(old)
  const again = await found([...old, '2026-03-06T14:30:00.000Z'], before)
  expect(again).toMatchObject({ moved: false, question: week })
  expect(again.usage.total).toBe(1)
})

test('where nothing ever was, it stays with what was wanted', async () => {
  const { asked, moved, question } = await found([])
  expect({ moved, question }).toEqual({ moved: false, question: week })
  expect(asked).toHaveLength(2)
})

test('where nothing ever was, that is asked for once', async () => {
  const before = await found([])
  expect((await found([], before)).asked).toEqual([week])
})
