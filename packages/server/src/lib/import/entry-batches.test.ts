import { expect, test } from 'vitest'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { entryBatches, type BatchOptions } from './entry-batches.ts'

async function recordedAtOnce(
  entries: ReturnType<typeof logEntries>,
  { batch, appendBatch }: Pick<BatchOptions, 'batch'> & { readonly appendBatch?: number },
): Promise<readonly number[]> {
  const sums: number[] = []
  const store = { ...memoryStore(), ...(appendBatch !== undefined && { appendBatch }) }
  const batches = entryBatches(store, 'acme', {
    batch,
    signal: new AbortController().signal,
    recorded: ({ accepted }) => sums.push(accepted),
    failed: (error) => {
      throw error
    },
  })
  for (const [at, entry] of entries.entries()) {
    await batches.add({ kind: 'loggia-json', collection: 'logs', entry, line: at + 1 })
  }
  await batches.end()
  return sums
}

test('entries are recorded a thousand at once, or as many as the store does best', async () => {
  expect(await recordedAtOnce(logEntries(1001), {})).toEqual([1000, 1])
  expect(await recordedAtOnce(logEntries(10), { appendBatch: 4 })).toEqual([4, 4, 2])
  expect(await recordedAtOnce(logEntries(10), { appendBatch: 4, batch: 6 })).toEqual([6, 4])
})

test('large entries are recorded fewer at once', async () => {
  const endpoint = `/${'a'.repeat(6_000_000)}`
  const large = ['1', '2', '3', '4'].map((id) => logEntry({ id, endpoint }))
  expect(await recordedAtOnce(large, { appendBatch: 20_000 })).toEqual([3, 1])
})
