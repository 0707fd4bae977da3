import { expect, test } from 'vitest'
import { oneAhead } from './one-ahead.ts'

/** Numbers from 1 on, and a note of each that was asked for. */
async function* counting(asked: number[], last = Infinity): AsyncGenerator<number, void> {
  for (let at = 1; at <= last; at++) {
    asked.push(at)
    await Promise.resolve()
    yield at
  }
}

const nothing = (): void => undefined

test('gives the same, in order, to the end', async () => {
  const got: number[] = []
  for await (const number of oneAhead(counting([], 5), nothing)) got.push(number)
  expect(got).toEqual([1, 2, 3, 4, 5])
})

test('has asked for the next one while one is used, and for no more', async () => {
  const asked: number[] = []
  for await (const number of oneAhead(counting(asked), nothing)) {
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toEqual(Array.from({ length: number + 1 }, (_, at) => at + 1))
    if (number === 3) break
  }
})

test('what fails ahead is heard of when it is its turn, and not before', async () => {
  async function* failing(): AsyncGenerator<number, void> {
    yield 1
    throw new Error('the connection broke')
  }
  const got: number[] = []
  const read = async (): Promise<void> => {
    for await (const number of oneAhead(failing(), nothing)) {
      await new Promise((resolve) => setImmediate(resolve))
      got.push(number)
    }
  }
  await expect(read()).rejects.toThrow('the connection broke')
  expect(got).toEqual([1])
})

test('ending it stops the source', async () => {
  let stopped = false
  for await (const _ of oneAhead(counting([]), () => void (stopped = true))) break
  expect(stopped).toBe(true)
})
