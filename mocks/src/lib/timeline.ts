import { v7 } from 'uuid'
import { random, type Random } from './random.ts'
import { usualMoment } from './rhythm.ts'

/** Which samples are wanted. */
export interface SampleOptions {
  readonly count: number
  /** All entries lie before it. */
  readonly now: Date
  /** The same seed gives the same entries. Default: 1. */
  readonly seed?: number
  /** How far back they go. Default: 7. */
  readonly days?: number
}

/** What happens in the time that samples are made of. */
export interface Traffic<Request> {
  readonly episodes: readonly Episode<Request>[]
  /** What is to be seen once, as soon as there are ten times as many samples. Default: nothing. */
  readonly once?: readonly ((random: Random) => Request)[]
  /** A request of an ordinary moment, at that part of the period (0 to 1). */
  readonly usual: (random: Random, at: number) => Request
}

/** Something out of the ordinary, of the kind that people open a log for. */
export interface Episode<Request> {
  /** The part of the period (0 to 1) at which it starts. */
  readonly at: number
  /** Milliseconds. */
  readonly lasts: number
  /** The part of all requests that belongs to it. */
  readonly share: number
  readonly request: (random: Random) => Request
}

/** A request that has its place in time. */
export type Recorded<Request> = Request & { readonly id: string; readonly timestamp: string }

/** Samples of some traffic, newest first, in busy and quiet hours. */
export function timeline<Request extends object>(
  { count, now, seed = 1, days = 7 }: SampleOptions,
  traffic: Traffic<Request>,
): readonly Recorded<Request>[] {
  const choice = random(seed)
  const to = now.getTime()
  const period: Period = { from: to - days * day, to, choice }
  const unusual = [
    ...traffic.episodes.flatMap((episode) => during(episode, count, period)),
    ...seenOnce(traffic, count, period),
  ]
  const moments = [...unusual, ...usual(traffic, count - unusual.length, period)]
  moments.sort((a, b) => a.time - b.time)
  return simultaneous(moments, choice)
    .map(({ time, request }, at) => recorded(time, request(choice), choice, at))
    .reverse()
}

/**
 * A request as it was recorded at some time. Ids are UUIDs of version 7, so that entries of one millisecond have
 * the order in which they were made when `at` counts them.
 */
export function recorded<Request extends object>(
  time: number,
  request: Request,
  choice: Random,
  at = 0,
): Recorded<Request> {
  return {
    id: v7({ msecs: time, seq: at, random: choice.bytes(16) }),
    ...request,
    timestamp: new Date(time).toISOString(),
  }
}

const day = 86_400_000

interface Period {
  readonly from: number
  readonly to: number
  readonly choice: Random
}

interface Moment<Request> {
  readonly time: number
  readonly request: (random: Random) => Request
}

function during<Request>(
  { at, lasts, share, request }: Episode<Request>,
  count: number,
  { from, to, choice }: Period,
): readonly Moment<Request>[] {
  const start = from + at * (to - from)
  const length = Math.min(lasts, (to - from) / 20)
  return Array.from({ length: Math.floor(share * count) }, () => ({
    // Squared, so that it sets in hard and dies away.
    time: Math.floor(start + length * choice.fraction() ** 2),
    request,
  }))
}

function seenOnce<Request>(
  { once = [] }: Traffic<Request>,
  count: number,
  { from, to, choice }: Period,
): readonly Moment<Request>[] {
  if (count < once.length * 10) return []
  return once.map((request) => ({
    time: Math.floor(from + choice.fraction() * (to - from)),
    request,
  }))
}

function usual<Request>(
  traffic: Traffic<Request>,
  length: number,
  { from, to, choice }: Period,
): readonly Moment<Request>[] {
  const moment = usualMoment(from, to, choice)
  return Array.from({ length }, () => {
    const time = moment()
    return { time, request: (random) => traffic.usual(random, (time - from) / (to - from)) }
  })
}

const together = 0.03

/** Clients that send several requests at once: some moments become the one before. */
function simultaneous<Request>(
  moments: readonly Moment<Request>[],
  choice: Random,
): readonly Moment<Request>[] {
  let before: number | null = null
  return moments.map(({ time, request }) => {
    before = before !== null && choice.chance(together) ? before : time
    return { time: before, request }
  })
}
