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

/** A time as answers tell it. Before all real ones, where entries without a time are stored, it is the first there is. */
export function momentText(time: number): string {
  return new Date(Math.max(time, firstMoment)).toISOString()
}

/** The first moment that an entry can have. */
export const firstMoment: number = Date.parse('0000-01-01T00:00:00.000Z')

/** In SQL, the beginning of the hour of a time. The remainder of a time before 1970 is negative. */
export const hourInSql = '(time - ((time % 3600000) + 3600000) % 3600000)'
