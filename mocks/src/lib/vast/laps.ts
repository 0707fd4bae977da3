import {
  compareCodePoints,
  matcher,
  type Entry,
  type Period,
  type Preset,
  type Query,
} from '@loggia/core'

/** Entries of a while, again and again, each time further back. */
export interface Laps<E extends Entry> {
  readonly entries: readonly E[]
  readonly count: number
}

/** What matches in all laps, newest first, without an object for any of it. */
export interface LapMatches<E extends Entry> {
  readonly length: number
  /** Milliseconds since 1970. */
  readonly timeAt: (place: number) => number
  readonly entryAt: (place: number) => E
  /** What of an entry is the same in all laps. */
  readonly sampleAt: (place: number) => E
}

/** Between the oldest entry of a lap and the newest of the one before it. */
const pause = 1000

/** Newest first, as every list that is sorted by time. */
export function lapsOf<E extends Entry>(entries: readonly E[], count: number): Laps<E> {
  const ordered = entries.toSorted(
    (a, b) => compareCodePoints(b.timestamp, a.timestamp) || compareCodePoints(b.id, a.id),
  )
  return { entries: ordered, count }
}

/** The entry of a lap by its id. */
export function entryById<E extends Entry>({ entries, count }: Laps<E>, id: string): E | null {
  const [, own, lap] = /^(.*)~(\d+)$/s.exec(id) ?? [null, id, '0']
  const entry = entries.find((each) => each.id === own)
  return entry && Number(lap) < count ? ofLap(entry, Number(lap), spanOf(entries)) : null
}

/** The entries of one lap that match, and their times. */
interface OneLap<E extends Entry> {
  readonly found: readonly E[]
  readonly times: readonly number[]
}

/** What was asked last is asked again for each block of a list. */
const latest = new WeakMap<object, { readonly asked: string; readonly lap: OneLap<Entry> }>()

function oneLap<E extends Entry>(
  { entries }: Laps<E>,
  { search, filters }: Pick<Query, 'search' | 'filters'>,
  fields: Preset<E>['fields'],
): OneLap<E> {
  const asked = JSON.stringify([search, filters])
  const known = latest.get(entries)
  // What is kept for these entries is of their kind.
  if (known?.asked === asked) return known.lap as OneLap<E>
  const always = { from: null, to: null }
  const found = entries.filter(matcher({ search, filters, period: always }, fields))
  const lap = { found, times: found.map(({ timestamp }) => Date.parse(timestamp)) }
  latest.set(entries, { asked, lap })
  return lap
}

export function lapMatches<E extends Entry>(
  laps: Laps<E>,
  query: Pick<Query, 'search' | 'filters' | 'period'>,
  { fields }: Pick<Preset<E>, 'fields'>,
): LapMatches<E> {
  const { found, times } = oneLap(laps, query, fields)
  const span = spanOf(laps.entries)
  const lapAt = (place: number): number => Math.floor(place / found.length)
  const timeOf = (place: number): number => (times[place % found.length] ?? 0) - lapAt(place) * span
  const { from, to } = bounds(query.period)
  const all = found.length * laps.count
  const start = firstBelow(all, timeOf, to)
  const end = firstBelow(all, timeOf, from)
  const sampleAt = (place: number): E => {
    const entry = found[(start + place) % found.length]
    if (!entry) throw new RangeError(`Nothing is at ${place}.`)
    return entry
  }
  return {
    length: Math.max(0, end - start),
    timeAt: (place) => timeOf(start + place),
    sampleAt,
    entryAt: (place) => ofLap(sampleAt(place), lapAt(start + place), span),
  }
}

function spanOf(entries: readonly Entry[]): number {
  const [newest, oldest] = [entries[0], entries.at(-1)]
  return newest && oldest ? Date.parse(newest.timestamp) - Date.parse(oldest.timestamp) + pause : 0
}

function ofLap<E extends Entry>(entry: E, lap: number, span: number): E {
  if (lap === 0) return entry
  const time = Date.parse(entry.timestamp) - lap * span
  return { ...entry, id: `${entry.id}~${lap}`, timestamp: new Date(time).toISOString() }
}

function bounds({ from, to }: Period): { readonly from: number; readonly to: number } {
  return {
    from: from === null ? -Infinity : Date.parse(from),
    to: to === null ? Infinity : Date.parse(to),
  }
}

/** The first of falling times below a limit. */
function firstBelow(length: number, timeOf: (place: number) => number, limit: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (timeOf(middle) < limit) high = middle
    else low = middle + 1
  }
  return low
}
