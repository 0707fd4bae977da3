import { apiLogs, type LogEntry } from '@loggia/core'
import type { Store } from '@loggia/server'
import { big, entryAt, sharesOf, type Share } from './server-entries.ts'

/** How quickly entries were recorded. */
export interface Filled {
  readonly entries: number
  /** Milliseconds, making the entries included. */
  readonly took: number
  /** Entries a second of the largest account, whose batches are full: how long `append` took, and nothing else. */
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
    const took = await recorded(store, largest, batch, writers)
    rate = (largest.count / took) * 1000
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

/** Records the entries of an account, and resolves with the milliseconds that `append` took. */
async function recorded(
  store: Store,
  share: Share,
  batch: number,
  writers: number,
): Promise<number> {
  let took = 0
  const round = Math.ceil(madeAtOnce / batch) * batch
  for (let from = 0; from < share.count; from += round) {
    const batches = batchesOf(share, { from, to: Math.min(share.count, from + round), batch })
    const begun = performance.now()
    const write = async (): Promise<void> => {
      for (let entries = batches.shift(); entries; entries = batches.shift()) {
        const scope = { account: share.account, preset: apiLogs }
        const { accepted } = await store.append(scope, entries)
        if (accepted !== entries.length)
          throw new Error(`${accepted} of ${entries.length} accepted`)
      }
    }
    await Promise.all(Array.from({ length: writers }, write))
    took += performance.now() - begun
    if (share.count > 1e6) {
      process.stderr.write(`${share.account}: ${from.toLocaleString('en')}\n`)
    }
  }
  return took
}

/** So many entries are made before the clock runs: several batches for each writer, and no more than memory bears. */
const madeAtOnce = 400_000

function batchesOf(
  share: Share,
  { from, to, batch }: { readonly from: number; readonly to: number; readonly batch: number },
): (readonly LogEntry[])[] {
  return Array.from({ length: Math.ceil((to - from) / batch) }, (_, at) => {
    const start = from + at * batch
    const length = Math.min(batch, to - start)
    return Array.from({ length }, (__, offset) => entryAt(share, start + offset))
  })
}
