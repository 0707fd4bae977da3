import type { LogEntry } from '@loggia/core'
import { v7 } from 'uuid'
import { episodes, type Episode } from './episodes.ts'
import { random, type Random } from './random.ts'
import { usualRequest, type SampleRequest } from './request.ts'
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

/**
 * Requests to an API that makes images and videos, newest first: keys in every state, busy and quiet hours,
 * a key rotation with its spike of 401, bursts of 429, an outage, a scan by strangers.
 */
export function sampleLogs({ count, now, seed = 1, days = 7 }: SampleOptions): readonly LogEntry[] {
  const choice = random(seed)
  const to = now.getTime()
  const from = to - days * day
  const moments = [...unusual(count, from, to, choice), ...usual(count, from, to, choice)]
  moments.sort((a, b) => a.time - b.time)
  return simultaneous(moments, choice)
    .map(({ time, request }, at) => recordedRequest(time, request(choice), choice, at))
    .reverse()
}

/**
 * A request as it was recorded at some time. Ids are UUIDs of version 7, so that entries of one millisecond have
 * the order in which they were made when `at` counts them.
 */
export function recordedRequest(
  time: number,
  request: SampleRequest,
  choice: Random,
  at = 0,
): LogEntry {
  return {
    id: v7({ msecs: time, seq: at, random: choice.bytes(16) }),
    ...request,
    timestamp: new Date(time).toISOString(),
  }
}

const day = 86_400_000

interface Moment {
  readonly time: number
  readonly request: (random: Random) => SampleRequest
}

function unusual(count: number, from: number, to: number, choice: Random): readonly Moment[] {
  return episodes.flatMap((episode) => {
    const start = from + episode.at * (to - from)
    const lasts = Math.min(episode.lasts, (to - from) / 20)
    return Array.from({ length: sizeOf(episode, count) }, () => ({
      // Squared, so that it sets in hard and dies away.
      time: Math.floor(start + lasts * choice.fraction() ** 2),
      request: episode.request,
    }))
  })
}

function usual(count: number, from: number, to: number, choice: Random): readonly Moment[] {
  const moment = usualMoment(from, to, choice)
  const length = count - episodes.reduce((sum, episode) => sum + sizeOf(episode, count), 0)
  return Array.from({ length }, () => {
    const time = moment()
    return { time, request: (random) => usualRequest(random, (time - from) / (to - from)) }
  })
}

function sizeOf({ share }: Episode, count: number): number {
  return Math.floor(share * count)
}

const together = 0.03

/** Clients that send several requests at once: some moments become the one before. */
function simultaneous(moments: readonly Moment[], choice: Random): readonly Moment[] {
  let before: number | null = null
  return moments.map(({ time, request }) => {
    before = before !== null && choice.chance(together) ? before : time
    return { time: before, request }
  })
}
