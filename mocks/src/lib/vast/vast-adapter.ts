import {
  LoggiaError,
  type DataAdapter,
  type Entry,
  type Page,
  type Preset,
  type Query,
} from '@loggia/core'
import { waited } from '../faults/delays.ts'
import { countedSteps } from './counted-steps.ts'
import { entryById, lapMatches, lapsOf, type LapMatches } from './laps.ts'

/** How vast, and how good a backend. */
export interface VastOptions {
  /** How often the entries come again, further back. */
  readonly laps: number
  /** Milliseconds before each answer. Default: none. */
  readonly latency?: number
  /** Whether the question with that number, counted from 0, fails. Default: none does. */
  readonly fails?: (question: number) => boolean
}

/** What vast backends can do. */
export type VastAdapter<E extends Entry> = DataAdapter<E> &
  Required<Pick<DataAdapter<E>, 'loadOne' | 'count' | 'histogram'>>

/**
 * An adapter that answers as a backend of any number of entries would, over a network: samples again and again, of which
 * none is made before it is asked for. Like such backends it orders by time alone.
 */
export function vastAdapter<E extends Entry>(
  samples: readonly E[],
  preset: Preset<E>,
  { laps: count, latency = 0, fails }: VastOptions,
): VastAdapter<E> {
  const laps = lapsOf(samples, count)
  let questions = 0
  const answered = async <T>(signal: AbortSignal, answer: () => T): Promise<T> => {
    const question = questions++
    signal.throwIfAborted()
    if (latency > 0) await waited(latency, signal)
    if (fails?.(question)) throw new LoggiaError('unavailable', { detail: 'as it was told to' })
    return answer()
  }
  const matches = (query: Query): LapMatches<E> => lapMatches(laps, query, preset)
  return {
    load: (query, { signal }) => answered(signal, () => pageOf(matches(query), query)),
    loadOne: (id, { signal }) => answered(signal, () => entryById(laps, id)),
    count: (query, { signal }) =>
      answered(signal, () => ({ relation: 'exact', count: matches(query).length })),
    histogram: (query, question, { signal }) =>
      answered(signal, () => countedSteps(matches(query), question)),
  }
}

function pageOf<E extends Entry>(found: LapMatches<E>, query: Query): Page<E> {
  const { sort, size, cursor } = query
  const [term, ...others] = sort
  if (others.length > 0 || (term && term.field !== 'timestamp')) throw new LoggiaError('too-many')
  const isAscending = term?.direction === 'ascending'
  const start = cursor === null ? 0 : placeOf(cursor)
  const end = Math.min(start + size, found.length)
  const entries = Array.from({ length: Math.max(0, end - start) }, (_, at) =>
    found.entryAt(isAscending ? found.length - 1 - start - at : start + at),
  )
  return {
    entries,
    next: end < found.length ? String(end) : null,
    previous: start > 0 ? String(Math.max(0, start - size)) : null,
    total: { relation: 'exact', count: found.length },
  }
}

function placeOf(cursor: string): number {
  if (!/^\d+$/.test(cursor)) throw new LoggiaError('bad-cursor')
  return Number(cursor)
}
