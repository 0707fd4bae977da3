import { describe, expect, test } from 'vitest'
import { failing, json, over, query, refusal, signal, text, type Answer } from '../../test/rest.ts'

const histogram = {
  by: 'method',
  step: 'hour',
  buckets: [{ start: '2026-03-06T12:00:00.000Z', counts: [{ value: 'GET', count: 2 }] }],
} as const
const question = { by: 'method', step: 'hour' } as const
const asked = { ...query, search: 'x', cursor: 'c1' }

test('a count is asked for with the query, whatever its page', async () => {
  const { adapter, urls } = over([json({ relation: 'at-least', count: 20_000 })])
  expect(await adapter.count(asked, { signal })).toEqual({ relation: 'at-least', count: 20_000 })
  expect(urls).toEqual(['https://logs.example.com/v1/logs/count?q=x&sort=-timestamp&size=500'])
})

test('a histogram is asked for with its field and its step', async () => {
  const { adapter, urls } = over([json(histogram), json({ ...histogram, by: '' })])
  expect(await adapter.histogram(asked, question, { signal })).toEqual(histogram)
  await adapter.histogram(query, { by: '', step: 'hour' }, { signal })
  expect(urls).toEqual([
    'https://logs.example.com/v1/logs/histogram?q=x&sort=-timestamp&size=500&by=method&step=hour',
    'https://logs.example.com/v1/logs/histogram?sort=-timestamp&size=500&step=hour',
  ])
})

describe.each(['count', 'histogram'] as const)('the question for a %s', (name) => {
  function ask(answer: Answer) {
    const { adapter, urls } = over([answer])
    const call =
      name === 'count'
        ? adapter.count(query, { signal })
        : adapter.histogram(query, question, { signal })
    return { call, urls }
  }

  test.each<[string, Answer, string, number]>([
    ['400', json({ code: 'bad-query' }, { status: 400 }), 'bad-query', 1],
    ['401', text('', { status: 401 }), 'unauthorized', 1],
    ['403', text('', { status: 403 }), 'forbidden', 1],
    ['404', text('', { status: 404 }), 'not-found', 1],
    ['429', text('', { status: 429 }), 'rate-limited', 4],
    ['500', failing, 'unavailable', 4],
    ['503', text('', { status: 503 }), 'unavailable', 4],
    ['504', text('', { status: 504 }), 'timeout', 4],
    ['HTML', text('<title>Sign in</title>'), 'bad-answer', 1],
    ['something else', json({ entries: [] }), 'bad-answer', 1],
    ['null', json(null), 'bad-answer', 1],
  ])('answered with %s is refused', async (_, answer, code, tries) => {
    const { call, urls } = ask(answer)
    expect((await refusal(call)).code).toBe(code)
    expect(urls).toHaveLength(tries)
  })
})
