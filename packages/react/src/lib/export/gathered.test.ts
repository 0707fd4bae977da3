import { describe, expect, test } from 'vitest'
import { gathered } from './gathered.ts'

async function collected<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const each of source) all.push(each)
  return all
}

async function* numbers(count: number): AsyncIterable<number> {
  for (let at = 0; at < count; at++) yield at
}

describe('what comes one by one', () => {
  test('is given some at a time, in its order', async () => {
    const some = await collected(gathered(numbers(2000)))
    expect(some.length).toBeLessThan(10)
    expect(some.flat()).toEqual(Array.from({ length: 2000 }, (_, at) => at))
  })

  test('may be nothing', async () => {
    expect(await collected(gathered(numbers(0)))).toEqual([])
  })

  test('is not kept back for what is late', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    async function* late(): AsyncIterable<number> {
      yield* [1, 2]
      await promise
      yield* [3, 4]
    }
    const iterator = gathered(late())[Symbol.asyncIterator]()
    expect(await iterator.next()).toEqual({ done: false, value: [1, 2] })
    resolve()
    expect(await iterator.next()).toEqual({ done: false, value: [3, 4] })
    expect((await iterator.next()).done).toBe(true)
  })

  test('comes before the failure that ends it', async () => {
    async function* failing(): AsyncIterable<number> {
      yield* [1, 2]
      throw new TypeError('Broken.')
    }
    const iterator = gathered(failing())[Symbol.asyncIterator]()
    expect(await iterator.next()).toEqual({ done: false, value: [1, 2] })
    await expect(iterator.next()).rejects.toThrow('Broken.')
  })

  test('may fail before it begins, also by throwing at once', async () => {
    const broken: AsyncIterable<number> = {
      [Symbol.asyncIterator]: () => ({
        next() {
          throw new TypeError('Broken.')
        },
      }),
    }
    await expect(collected(gathered(broken))).rejects.toThrow('Broken.')
  })
})

test('ending the iteration ends the source', async () => {
  let isEnded = false
  async function* endless(): AsyncIterable<number> {
    try {
      for (let at = 0; ; at++) yield at
    } finally {
      isEnded = true
    }
  }
  for await (const some of gathered(endless())) {
    expect(some.length).toBeGreaterThan(0)
    break
  }
  expect(isEnded).toBe(true)
})
