import { expect, test, vi } from 'vitest'
import { endServing, type Ending } from './end-serving.ts'

/** What does not end while the test runs. */
const hanging = (): Promise<never> => new Promise<never>(() => undefined)

async function ended(
  parts: Partial<Ending>,
): Promise<{ readonly code: number; readonly told: readonly unknown[] }> {
  const told: unknown[] = []
  const tell = (_: unknown, message?: string): number => told.push(message)
  const log = { error: tell, warn: tell }
  const well: Ending = {
    stopServing: async () => 0,
    stopPasses: async () => undefined,
    closeStore: async () => undefined,
  }
  return { code: await endServing({ ...well, ...parts }, log, { work: 20, store: 20 }), told }
}

test('what ends in time is a good end, and nothing is told', async () => {
  expect(await ended({})).toEqual({ code: 0, told: [] })
})

test('answers that were cut off are told, and a good end', async () => {
  const { code, told } = await ended({ stopServing: async () => 2 })
  expect(code).toBe(0)
  expect(told).toEqual([expect.stringContaining('cut off')])
})

test.each([
  ['answers', 'stopServing'],
  ['the retention pass', 'stopPasses'],
  ['the store', 'closeStore'],
] as const)('%s that hang are told, and not waited for', async (what, part) => {
  expect(await ended({ [part]: hanging })).toEqual({
    code: 1,
    told: [`not ended in time: ${what}`],
  })
})

test('the store is closed even if a pass hangs, or fails', async () => {
  const closeStore = vi.fn<() => Promise<void>>(async () => undefined)
  await ended({ stopPasses: hanging, closeStore })
  const failed = await ended({ stopPasses: () => Promise.reject(new Error('lost')), closeStore })
  expect(failed).toEqual({ code: 1, told: ['not ended in good order: the retention pass'] })
  expect(closeStore).toHaveBeenCalledTimes(2)
})
