import { apiLogs } from '@loggia/core'
import type { Store } from '@loggia/server'
import { big, entryAt, sharesOf, type Share } from './server-entries.ts'

/** How quickly entries were recorded. */
export interface Filled {
  readonly entries: number
  /** Milliseconds, making the entries included. */
  readonly took: number
  /** Entries a second of the largest account, whose batches are full, while these were recorded. */
  readonly rate: number
}

/** Records so many entries, a batch of each account at a time, with several batches on their way at once. */
export async function fill(
  store: Store,
  total: number,
  { batch, writers }: { readonly batch: number; readonly writers: number },
): Promise<Filled> {
  const shares = sharesOf(total)
  const begun = performance.now()
  const [largest, ...others] = shares
  let rate = 0
  if (largest) {
    await recorded(store, largest, batch, writers)
    rate = (largest.count / (performance.now() - begun)) * 1000
    process.stderr.write(`${big}: ${Math.round(rate).toLocaleString('en')} entries a second\n`)
  }
  const left = [...others]
  const work = async (): Promise<void> => {
    for (let share = left.shift(); share; share = left.shift()) {
      await recorded(store, share, batch, 1)
    }
  }
  await Promise.all(Array.from({ length: writers }, work))
  const entries = shares.reduce((sum, { count }) => sum + count, 0)
  return { entries, took: performance.now() - begun, rate }
}

async function recorded(store: Store, share: Share, batch: number, writers: number): Promise<void> {
  let next = 0
  const write = async (): Promise<void> => {
    while (next < share.count) {
      const from = next
      next = Math.min(share.count, from + batch)
      const entries = Array.from({ length: next - from }, (_, at) => entryAt(share, from + at))
      const { accepted } = await store.append({ account: share.account, preset: apiLogs }, entries)
      if (accepted !== entries.length) throw new Error(`${accepted} of ${entries.length} accepted`)
      if (from % (batch * 100) === 0 && share.count > 1e6) {
        process.stderr.write(`${share.account}: ${from.toLocaleString('en')}\n`)
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
}
