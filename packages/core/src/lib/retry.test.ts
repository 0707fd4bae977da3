import { describe, expect, test, vi } from 'vitest'
import { LoggiaError, type ErrorCode, type ErrorFacts } from './errors.ts'
import { pause, retried, retryAfter } from './retry.ts'

/** Fails with these, one after the other, then answers; tells what it waited for. */
async function tried(
  failures: readonly (readonly [ErrorCode, ErrorFacts?])[],
  random = 0.5,
): Promise<{ answer: unknown; waits: readonly number[]; calls: number }> {
  const waits: number[] = []
  let calls = 0
  const call = async (): Promise<string> => {
    const failure = failures[calls++]
    if (failure) throw new LoggiaError(...failure)
    return 'answer'
  }
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds)
  }
  const options = { retries: 3, random: () => random, wait }
  const answer: unknown = await retried(call, new AbortController().signal, options).catch(
    (error: unknown) => error,
  )
  return { answer, waits, calls }
}

describe('a call', () => {
  test('that fails three times and then answers is answered', async () => {
    const { answer, waits } = await tried([['unavailable'], ['timeout'], ['rate-limited']])
    expect(answer).toBe('answer')
    expect(waits).toEqual([200, 400, 800])
  })

  test('is given up after the last try, with its error', async () => {
    const { answer, calls } = await tried(Array.from({ length: 9 }, () => ['unavailable'] as const))
    expect(answer).toMatchObject({ code: 'unavailable' })
    expect(calls).toBe(4)
  })

  test.each<ErrorCode>([
    'bad-query',
    'unauthorized',
    'forbidden',
    'not-found',
    'bad-answer',
    'bad-cursor',
  ])('is not tried again after %s, which stays so', async (code) => {
    const { answer, calls } = await tried([[code]])
    expect(answer).toMatchObject({ code })
    expect(calls).toBe(1)
  })

  test('waits as long as it was told', async () => {
    expect((await tried([['rate-limited', { retryAfter: 2000 }]])).waits).toEqual([2000])
    expect((await tried([['unavailable', { retryAfter: 10_000 }]])).waits).toEqual([10_000])
  })

  test('is not tried at once when told to wait for nothing', async () => {
    expect((await tried([['rate-limited', { retryAfter: 0 }]])).waits).toEqual([200])
  })

  test('told to wait for longer than a person would, says so instead', async () => {
    const { answer, waits } = await tried([['rate-limited', { retryAfter: 86_400_000 }]])
    expect(answer).toMatchObject({ code: 'rate-limited', retryAfter: 86_400_000 })
    expect(waits).toEqual([])
  })

  test('spreads over all of its pause by chance', async () => {
    expect((await tried([['unavailable'], ['unavailable']], 0)).waits).toEqual([0, 0])
    expect((await tried([['unavailable'], ['unavailable']], 0.999)).waits).toEqual([399.6, 799.2])
  })

  test('ends with the reason of an abort while it waits', async () => {
    const control = new AbortController()
    const answer = retried(
      async () => {
        throw new LoggiaError('unavailable')
      },
      control.signal,
      { retries: 3, random: () => 1, wait: pause },
    )
    await Promise.resolve()
    control.abort('gone')
    await expect(answer).rejects.toBe('gone')
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-03-06T12:30:45Z')

  test.each<[string | null, number | undefined]>([
    ['120', 120_000],
    [' 120 ', 120_000],
    ['0', 0],
    ['86400', 86_400_000],
    ['86401', 86_400_000],
    ['9'.repeat(400), 86_400_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000],
    ['Fri, 06 Mar 2026 12:31:45 GMT', 60_000],
    ['Friday, 06-Mar-26 12:31:45 GMT', 60_000],
    ['Fri Mar  6 12:31:45 2026', 60_000],
    ['Fri, 06 Mar 2026 12:00:00 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['Monday 5', undefined],
    ['Banana, 5', undefined],
    ['Fri, 99 Foo 2026 12:31:45 GMT', undefined],
    ['2026-03-06T12:31:45Z', undefined],
  ])('%j means %s milliseconds', (header, milliseconds) => {
    expect(retryAfter(header, now)).toBe(milliseconds)
  })

  test('is in UTC also where the clock is not, for its oldest form names no zone', () => {
    vi.stubEnv('TZ', 'America/New_York')
    expect(new Date(now).getHours()).toBe(7)
    expect(retryAfter('Fri Mar  6 12:31:45 2026', now)).toBe(60_000)
    vi.unstubAllEnvs()
  })
})

test('a pause ends by itself', async () => {
  await expect(pause(0, new AbortController().signal)).resolves.toBe(undefined)
})
