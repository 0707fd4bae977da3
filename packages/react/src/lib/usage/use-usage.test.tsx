import { LoggiaError, type UsageQuestion } from '@loggia/core'
import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { askedAccount, usage, type AskedAccount } from '../../../test/usage-account.ts'
import { accountChanged } from '../account/account-news.ts'
import { useUsage, type UsageAnswer } from './use-usage.ts'

const question: UsageQuestion = {
  collection: 'logs',
  by: 'status_code',
  period: { from: '2026-03-06T09:00:00.000Z', to: null },
  step: 'hour',
}
const one = usage({ '2026-03-06T09:00:00.000Z': { 200: [1, 1] } })

interface Asked {
  readonly account: AskedAccount
  readonly question: UsageQuestion
}

const asking = (account = askedAccount()) => ({
  account,
  ...renderHook<UsageAnswer, Asked>((given) => useUsage(given.account, given.question), {
    initialProps: { account, question },
  }),
})

test('it asks once, and is loading until the answer comes', async () => {
  const { result, account } = asking()
  expect(result.current).toMatchObject({ status: 'loading', usage: null, error: null })
  expect(account.questions.map((asked) => asked.question)).toEqual([question])
  await act(async () => account.newest().answer(one))
  expect(result.current).toMatchObject({ status: 'ready', usage: one, question, error: null })
})

test('a question that says the same is the same question', () => {
  const { account, rerender } = asking()
  rerender({ account, question: { ...question, period: { ...question.period } } })
  expect(account.questions).toHaveLength(1)
})

test('of answers out of order only the last question’s counts', async () => {
  const { result, account, rerender } = asking()
  const byMethod = { ...question, by: 'method' }
  rerender({ account, question: byMethod })
  const [first, second] = account.questions
  await act(async () => second?.answer(usage({})))
  await act(async () => first?.answer(one))
  expect(result.current).toMatchObject({ status: 'ready', question: byMethod, usage: { total: 0 } })
  expect(first?.signal.aborted).toBe(true)
})

test('what was shown stays while another question is open, with what it was the answer to', async () => {
  const { result, account, rerender } = asking()
  await act(async () => account.newest().answer(one))
  rerender({ account, question: { ...question, step: 'day' } })
  expect(result.current).toMatchObject({ status: 'loading', usage: one, question })
  const error = new LoggiaError('timeout')
  await act(async () => account.newest().fail(error))
  expect(result.current).toMatchObject({ status: 'failed', usage: one, question, error })
})

test('the counts of one account are never those of another', async () => {
  const { result, account, rerender } = asking()
  await act(async () => account.newest().answer(one))
  rerender({ account: askedAccount(), question })
  expect(result.current).toMatchObject({ status: 'loading', usage: null })
})

test('it asks again when told to, and when a part changed the account', async () => {
  const { result, account } = asking()
  await act(async () => account.newest().answer(one))
  act(() => result.current.reload())
  expect(account.questions).toHaveLength(2)
  act(() => accountChanged(account))
  expect(account.questions).toHaveLength(3)
  expect(account.questions[1]?.signal.aborted).toBe(true)
})

test('going away takes the question back, in StrictMode too', () => {
  const account = askedAccount()
  const { unmount } = renderHook(() => useUsage(account, question), { wrapper: StrictMode })
  unmount()
  expect(account.questions.map(({ signal }) => signal.aborted)).toEqual([true, true])
})

test('an account without usage is absent, and is not asked', () => {
  const account = { retention: () => new Promise<never>(() => undefined) }
  const { result } = renderHook(() => useUsage(account, question))
  expect(result.current.status).toBe('absent')
})
