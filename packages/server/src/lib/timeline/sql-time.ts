import { instant, type Entry } from '@loggia/core'

/**
 * The time of entries without a real one: before all others, so that they come last in the usual order. It begins
 * an hour of its own.
 */
export const untimed = -9_000_000_000_000_000

/** After the time of every entry. */
export const endOfTime = 9_000_000_000_000_000

/** The time of an entry in milliseconds since 1970, as it is stored. */
export function sqlTime({ timestamp }: Pick<Entry, 'timestamp'>): number {
  return instant(timestamp) ?? untimed
}

/** In SQL, the beginning of the hour of a time. The remainder of a time before 1970 is negative. */
export const hourInSql = '(time - ((time % 3600000) + 3600000) % 3600000)'
