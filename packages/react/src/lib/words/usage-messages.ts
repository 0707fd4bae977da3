import type { Count } from './table-messages.ts'

/** The words about usage. They come with the chart. */
export type UsageMessages = typeof usageEnglish

/** What the entries of a collection are called: requests, unless they are events. */
function counted({ value, text }: Count, collection: string): string {
  const noun = collection === 'activity' ? 'event' : 'request'
  return `${text} ${noun}${value === 1 ? '' : 's'}`
}

export const usageEnglish = {
  usage: (collection: string): string =>
    collection === 'activity' ? 'Events over time' : 'Requests over time',
  /**
   * `live` is what can still be listed. `duration` is `7 days`, up to now, or else `days` is `May 14 – 20, 2015`; both
   * are `null` when the period is open.
   */
  usageSum: (
    total: Count,
    live: Count,
    collection: string,
    duration: string | null,
    days: string | null,
  ): string => {
    const time = duration !== null ? ` in ${duration}` : days !== null ? `, ${days}` : ''
    const sum = `${counted(total, collection)}${time}`
    return live.value < total.value ? `${sum}, ${live.text} still listed` : sum
  },
  /** What one bar holds. */
  usageCounted: (count: Count, collection: string): string => counted(count, collection),
  usageMost: (most: Count): string => `Max ${most.text}`,
  usageFamilies: {
    success: '2xx',
    redirect: '3xx',
    'client-error': '4xx',
    'server-error': '5xx',
  },
  usageOthers: 'Other',
  usageListed: 'Still listed',
  usageNotListed: 'No longer listed',
  usageRecorded: 'Recorded',
  usageTime: 'Time',
  usageInUtc: (time: string): string => `${time} (UTC)`,
  usageZone: (zone: string): string => `Times are in ${zone}`,
  usageDays: 'Days begin and end in UTC',
  usageAsTable: 'Show as table',
  usageAsChart: 'Show as chart',
  usageEmpty: (collection: string): string =>
    collection === 'activity' ? 'No events in this period' : 'No requests in this period',
  /** Where a search or filters leave something out. */
  usageMatching: (sum: string): string => `Matching: ${sum}`,
  /** `moment` is a date with its time. */
  usageSince: (moment: string): string => `counted since ${moment}`,
  /** How a period is chosen by keys. */
  usageBrush: 'Enter shows only this time. Shift and arrows take more of it.',
  usageFailed: 'The counts could not be loaded.',
  usageOld: 'These counts are from before.',
}
