import { fieldText, fieldValue, type Entry } from '@loggia/core'
import type { CountOptions, CountQuestion } from './counting.ts'
import { sqlTime, untimed } from './sql-time.ts'
import { tallySum, type Tallied, type TallySum } from './tallied.ts'
import type { Timeline } from './timeline.ts'
import { walk } from './walk.ts'
import { wayOf, type Gap } from './way.ts'

/** Reads the newest entries that match, one by one, and counts them by any field. */
export async function tallyByWalking<E extends Entry>(
  timeline: Timeline,
  { sought, by, step }: CountQuestion<E>,
  { allowance, signal }: CountOptions,
): Promise<ReadonlyMap<string, Tallied>> {
  const sums = by.map((name) => [name, tallySum(step)] as const)
  const options = { signal, allowance: allowance() }
  let last: readonly E[] = []
  let cut: Gap | null = null
  for await (const { entries, next } of walk(
    timeline,
    sought,
    wayOf('descending', false),
    options,
  )) {
    const seen = [...last, ...entries]
    // Of the last moment only a part may have been looked at, so its entries wait until all of them were.
    const isWaiting = (entry: E): boolean => sqlTime(entry) === next?.time
    for (const entry of seen) if (!isWaiting(entry)) addTo(sums, entry)
    last = seen.filter(isWaiting)
    cut = next
  }
  const from = cut && cut.time + 1
  return new Map(sums.map(([name, { counts }]) => [name, { counts, from }]))
}

function addTo(sums: readonly (readonly [string, TallySum])[], entry: Entry): void {
  const time = sqlTime(entry)
  for (const [name, { add }] of sums) {
    const value = name === '' ? '' : fieldText(fieldValue(entry, name))
    add(time === untimed ? null : time, value, 1)
  }
}
