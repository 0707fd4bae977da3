import type { Entry } from '@loggia/core'
import type { CountOptions, CountQuestion } from './counting.ts'
import { hour, hourOf, type Hours } from './hours.ts'
import type { Counts, Span, Timeline } from './timeline.ts'

/** The counts of what a period cuts off whole hours. */
export interface Edges {
  readonly counts: readonly Counts[]
  /** Where the older end was too much to look at, and only whole hours from this moment on are counted. */
  readonly from: number | null
}

/** Counts the entries at both ends of a period; `null` where the newer end holds too many. */
export async function edgesOf<E extends Entry>(
  timeline: Timeline,
  question: CountQuestion<E>,
  { whole, top, bottom }: Hours,
  options: CountOptions,
): Promise<Edges | null> {
  const count = async (edge: Span | null): Promise<readonly Counts[] | null> => {
    if (edge === null) return []
    if (!(await isSmall(timeline, question, edge, options))) return null
    const { by, step, sought } = question
    return [await timeline.tally(sought, { ...edge, by, step, signal: options.signal })]
  }
  const newer = await count(top)
  if (newer === null) return null
  const older = await count(bottom)
  return { counts: [...newer, ...(older ?? [])], from: older === null ? whole.low : null }
}

/** An hour that is counted in the database takes less than one that is read: some tens of milliseconds. */
const hoursWorth = 5

async function isSmall<E extends Entry>(
  timeline: Timeline,
  { scope, sought }: CountQuestion<E>,
  edge: Span,
  { budget, signal }: CountOptions,
): Promise<boolean> {
  const low = hourOf(edge.low)
  const asked = { by: [''], each: 'sum', low, high: low + hour, sought, signal } as const
  const counts = (await timeline.live(scope, asked)).get('') ?? []
  return counts.reduce((sum, { count }) => sum + count, 0) <= hoursWorth * budget.entries
}
