import type { Entry } from '@loggia/core'
import { matchingHours } from './matching-hours.ts'
import type { PageQuestion, TimePageOptions } from './page-by-time.ts'
import type { Timeline } from './timeline.ts'
import { walk } from './walk.ts'
import { keyBefore, onlyWithin, wayFrom, wayOf, type Gap, type WayFrom } from './way.ts'
import type { Nearest } from './window.ts'

/**
 * Walks to the nearest entries that match. What is rare may not be met within the budget: then the statistics tell in
 * which hours it is, and what is left of the time is for these.
 */
export function nearestIn<E extends Entry>(
  timeline: Timeline,
  question: PageQuestion<E>,
  options: TimePageOptions,
): Nearest<E> {
  return async (wanted, backwards, start) => {
    const way = wayOf(options.order, backwards)
    const found: E[] = []
    const search = async (rest: WayFrom): Promise<Gap | null> => {
      const limits = { ...options, allowance: options.allowance(), wanted: wanted - found.length }
      let cut: Gap | null = null
      for await (const { entries, next } of walk(timeline, question.sought, rest, limits)) {
        found.push(...entries)
        if (found.length >= wanted) return null
        cut = next
      }
      return cut
    }
    let cut = await search(start ? wayFrom(way, start.key, start.inclusive) : way)
    const hours = cut && (await matchingHours(timeline, question, options.signal))
    if (cut && hours) cut = await search(onlyWithin(way, hours, cut))
    const last = cut && keyBefore(cut, way.direction, question.query)
    return { found: found.slice(0, wanted), cut: last }
  }
}
