import type { Entry } from '@loggia/core'
import type { CountOptions, CountQuestion } from './counting.ts'
import { liveHours } from './live-hours.ts'
import { tallyByWalking } from './tally-by-walking.ts'
import { addAll, tallySum, type Tallied } from './tallied.ts'
import type { Counts, LiveCount, Timeline } from './timeline.ts'

/**
 * Looks at the newest entries, as many hours of them as the budget allows for: in the database where it can tell what
 * matches, one by one elsewhere.
 */
export async function tallyByLooking<E extends Entry>(
  timeline: Timeline,
  question: CountQuestion<E>,
  options: CountOptions,
): Promise<ReadonlyMap<string, Tallied>> {
  const told = isCounted(question) ? await tallyByHours(timeline, question, options) : null
  const by = question.by.filter((name) => !told?.has(name))
  const walked = by.length === 0 ? [] : await tallyByWalking(timeline, { ...question, by }, options)
  return new Map([...(told ?? []), ...walked])
}

function isCounted<E extends Entry>({ scope, sought, by }: CountQuestion<E>): boolean {
  const counted: readonly string[] = scope.preset.fields
    .filter((field) => field.counted)
    .map(({ name }) => name)
  return sought.whole && by.every((name) => name === '' || counted.includes(name))
}

/** Counts some hours at a time, from the newest on. `null` where the newest alone holds too many. */
async function tallyByHours<E extends Entry>(
  timeline: Timeline,
  { scope, sought, by, step }: CountQuestion<E>,
  { allowance: newAllowance, signal }: CountOptions,
): Promise<ReadonlyMap<string, Tallied> | null> {
  const hours = await liveHours(timeline, scope, sought, signal)
  const allowance = newAllowance()
  const parts: Counts[] = []
  let high = sought.high
  let left = hours.length
  while (left > 0) {
    const window = newestHours(hours.slice(0, left), allowance.left())
    if (!window) break
    signal.throwIfAborted()
    const low = Math.max(window.low, sought.low)
    parts.push(await timeline.tally(sought, { low, high, by, step, signal }))
    allowance.spend(window.count)
    high = low
    left = window.at
  }
  if (left > 0 && parts.length === 0) return null
  return summedUp(parts, { by, step, from: left > 0 ? high : null })
}

/** Some hours together, from the one at this index on. */
interface Window {
  readonly at: number
  readonly low: number
  readonly count: number
}

/** As many of the newest hours as hold no more entries than that; `null` where none does. */
function newestHours(hours: readonly LiveCount[], most: number): Window | null {
  let window: Window | null = null
  for (let at = hours.length - 1; at >= 0; at--) {
    const count: number = (window?.count ?? 0) + (hours[at]?.count ?? 0)
    if (count > most) break
    window = { at, low: hours[at]?.start ?? -Infinity, count }
  }
  return window
}

interface Sums extends Pick<Tallied, 'from'> {
  readonly by: readonly string[]
  readonly step: number | null
}

function summedUp(
  parts: readonly Counts[],
  { by, step, from }: Sums,
): ReadonlyMap<string, Tallied> {
  const told = by.filter((name) => parts.every((part) => part.has(name)))
  return new Map(
    told.map((name) => {
      const sum = tallySum(step)
      for (const part of parts) addAll(sum, part.get(name) ?? [])
      return [name, { counts: sum.counts, from }]
    }),
  )
}
