import { fieldText, fieldValue, type LogEntry } from '@loggia/core'
import { expect } from 'vitest'
import { batchOf, type State, type Told } from './life.ts'

/** What must be true of a store, by what its processes have told before they were killed. */
export interface Ledger {
  readonly told: (told: Told) => void
  /** The process is dead; what it was about to do is done or not done. */
  readonly killed: () => void
  /** Batches that nobody knows of whether they were recorded. */
  readonly doubtful: () => readonly number[]
  readonly recordedBatches: () => readonly number[]
  readonly figures: () => {
    readonly lost: number
    readonly kept: number
    readonly halfway: number
  }
}

export function ledger(seed: number): Ledger {
  const recorded = new Map<string, LogEntry>()
  const batches = new Set<number>()
  /** What each pass says that it has removed. A store forgets old passes; this does not. */
  const removed = new Map<string, number>()
  /** Moments before which entries may be late: the last pass that is certain, and those after it. */
  let marks: readonly number[] = [-Infinity]
  let appending: number | null = null
  let doubtful: readonly number[] = []
  let isSettled = true
  const figures = { lost: 0, kept: 0 }
  const halfway = new Set<string>()

  /** What of a batch would be new if everything before a mark was late. */
  const fresh = (batch: number, mark: number): readonly LogEntry[] =>
    batchOf(seed, batch).filter(
      ({ id, timestamp }) => !recorded.has(id) && Date.parse(timestamp) >= mark,
    )
  /** The larger of two marks takes away more, so the number tells which of the marks it was. */
  const freshOf = (batch: number, count: number): readonly LogEntry[] | undefined =>
    marks.map((mark) => fresh(batch, mark)).find(({ length }) => length === count)
  const record = (entries: readonly LogEntry[]): void => {
    for (const entry of entries) recorded.set(entry.id, entry)
  }

  /** A batch whose process was killed is there as a whole, or not at all. */
  const settle = (state: State): void => {
    for (const batch of isSettled ? [] : doubtful) {
      const more = sum(state.usage['']?.map(({ total }) => total)) - recorded.size
      figures[more === 0 ? 'lost' : 'kept']++
      if (more === 0) continue
      const entries = freshOf(batch, more)
      expect(entries, `a part of batch ${batch} was recorded: ${more}`).toBeDefined()
      record(entries ?? [])
    }
    isSettled = true
  }

  const check = (state: State): void => {
    const live = new Map(state.entries.map((entry) => [entry.id, entry]))
    expect(live.size, 'an entry came twice').toBe(state.entries.length)
    for (const [id, entry] of live) expect(entry).toEqual(recorded.get(id))
    for (const [by, hours] of Object.entries(state.usage)) {
      const sums = hours.map(({ hour, value, ...sum }) => [`${hour} ${value}`, sum] as const)
      expect(Object.fromEntries(sums), `statistics by "${by}"`).toEqual(
        usageOf(by, recorded.values(), live),
      )
    }
    const gone = [...recorded.values()].filter(({ id }) => !live.has(id))
    const newest = Math.max(...marks)
    expect(gone.filter(({ timestamp }) => Date.parse(timestamp) >= newest)).toEqual([])
    for (const pass of state.passes) {
      const deleted = sum(pass.collections.map((one) => one.deleted))
      removed.set(pass.id, deleted)
      if (pass.state === 'interrupted' && deleted > 0) halfway.add(pass.id)
    }
    expect(sum([...removed.values()]), 'what passes say that they removed').toBe(gone.length)
    expect(state.passes.filter((one) => one.state === 'running').length).toBeLessThanOrEqual(1)
    const certain = Math.min(...marks)
    expect([...live.values()].filter(({ timestamp }) => Date.parse(timestamp) < certain)).toEqual(
      [],
    )
  }

  return {
    told(told) {
      if (told.kind === 'appending') appending = told.batch
      if (told.kind === 'passing') marks = [...marks, told.cutoff]
      if (told.kind === 'passed') {
        expect(told.pass.state).toBe('done')
        marks = [Math.max(...marks)]
      }
      if (told.kind === 'appended') {
        const entries = freshOf(told.batch, told.answer.accepted)
        expect(entries, `batch ${told.batch}: ${JSON.stringify(told.answer)}`).toBeDefined()
        record(entries ?? [])
        batches.add(told.batch)
        doubtful = doubtful.filter((batch) => batch !== told.batch)
        appending = null
      }
      if (told.kind === 'state') {
        settle(told.state)
        check(told.state)
      }
    },
    killed() {
      if (appending !== null) isSettled = false
      if (appending !== null && !doubtful.includes(appending)) doubtful = [...doubtful, appending]
      appending = null
    },
    doubtful: () => doubtful,
    recordedBatches: () => [...batches],
    figures: () => ({ ...figures, halfway: halfway.size }),
  }
}

interface Sum {
  readonly total: number
  readonly live: number
}

/** Counted from the entries themselves. */
function usageOf(
  by: string,
  recorded: Iterable<LogEntry>,
  live: ReadonlyMap<string, LogEntry>,
): Readonly<Record<string, Sum>> {
  const sums: Record<string, Sum> = {}
  for (const entry of recorded) {
    const value = by === '' ? '' : fieldText(fieldValue(entry, by))
    const key = `${entry.timestamp.slice(0, 13)}:00:00.000Z ${value}`
    const before = sums[key] ?? { total: 0, live: 0 }
    sums[key] = { total: before.total + 1, live: before.live + (live.has(entry.id) ? 1 : 0) }
  }
  return sums
}

function sum(numbers: readonly number[] = []): number {
  return numbers.reduce((total, number) => total + number, 0)
}
