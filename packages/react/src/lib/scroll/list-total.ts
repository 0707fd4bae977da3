import type { Entry, Total } from '@loggia/core'
import type { Segment } from './segment.ts'

/**
 * How many rows a list has: as many as its parts, where the end of each is known or was counted; what was told before
 * otherwise, but never fewer than were found.
 */
export function listTotal<E extends Entry>(
  segments: readonly Segment<E>[],
  told: Total,
  isDivided: boolean,
): Total {
  const isWhole = isDivided || segments.every(({ next }) => next === null)
  if (isWhole) {
    return { relation: 'exact', count: segments.reduce((sum, { length }) => sum + length, 0) }
  }
  const found = segments.reduce((sum, { starts }) => sum + (starts.at(-1) ?? 0), 0)
  return told.relation === 'unknown' ? told : { ...told, count: Math.max(told.count, found) }
}
