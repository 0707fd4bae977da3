import type { ActivityEvent } from '@loggia/core'
import { v7 } from 'uuid'
import { random, type Random } from '../random.ts'
import { usualMoment } from '../rhythm.ts'
import { filled } from '../template.ts'
import type { SampleOptions } from '../timeline.ts'
import type { SampleEvent, Scene } from './event.ts'
import { chapters, generation } from './scenes.ts'
import { usualEvents } from './usual-events.ts'

/**
 * What happened in the account of {@link sampleLogs}, newest first: images made and charged, people who sign in
 * and change things, a rotated key that breaks a webhook, a low balance, a new member.
 *
 * From some 700 events on, every usual action is among them.
 */
export function sampleActivity({
  count,
  now,
  seed = 1,
  days = 7,
}: SampleOptions): readonly ActivityEvent[] {
  const choice = random(seed)
  const to = now.getTime()
  const from = to - days * day
  const moments = [...unusual(count, from, to, choice), ...usual(count, from, to, choice)]
  return moments
    .slice(0, count)
    .sort((a, b) => a.time - b.time)
    .map(({ time, event }, at) => recordedEvent(time, event, choice, at))
    .reverse()
}

/** Something of an ordinary moment. */
export function usualScene(choice: Random): Scene {
  if (choice.chance(0.4)) return generation(choice)
  return [{ after: 0, event: choice.weighted(usualEvents).event(choice) }]
}

/** An event as it was recorded at some time, with an id as `recorded` makes them. */
export function recordedEvent(
  time: number,
  event: SampleEvent,
  choice: Random,
  at = 0,
): ActivityEvent {
  return {
    id: v7({ msecs: time, seq: at, random: choice.bytes(16) }),
    event_id: filled('evt_{id}', choice),
    ...event,
    timestamp: new Date(time).toISOString(),
  }
}

const minute = 60_000
const day = 86_400_000

interface Moment {
  readonly time: number
  readonly event: SampleEvent
}

/** As many chapters as a third of the events can hold, and from some number on one event of every kind. */
function unusual(count: number, from: number, to: number, choice: Random): readonly Moment[] {
  const moments: Moment[] = []
  for (const { at, scene } of chapters) {
    const start = from + at * (to - from) + minute * choice.fraction()
    const steps = placed(scene(choice), start, from, to)
    if (moments.length + steps.length <= count / 3) moments.push(...steps)
  }
  if (count >= 10 * usualEvents.length) {
    const moment = usualMoment(from, to, choice)
    for (const { event } of usualEvents) moments.push({ time: moment(), event: event(choice) })
  }
  return moments
}

function usual(count: number, from: number, to: number, choice: Random): readonly Moment[] {
  const moment = usualMoment(from, to, choice)
  const moments: Moment[] = []
  while (moments.length < count) moments.push(...placed(usualScene(choice), moment(), from, to))
  return moments
}

/** A scene at its time, pressed together or begun earlier where it would not fit. */
function placed(scene: Scene, start: number, from: number, to: number): readonly Moment[] {
  const lasts = scene.at(-1)?.after ?? 0
  const pace = Math.min(1, (to - from) / 2 / (lasts + 1))
  const begin = Math.min(Math.floor(start), to - 1 - Math.ceil(lasts * pace))
  return scene.map(({ after, event }) => ({ time: begin + Math.floor(after * pace), event }))
}
