import type { Count } from './table-messages.ts'

/** The words about rows that come by themselves. They come with what says them. */
export type LiveMessages = typeof liveEnglish

const rows = ({ value, text }: Count, more: boolean): string =>
  `${text}${more ? '+' : ''} new ${value === 1 && !more ? 'row' : 'rows'}`

export const liveEnglish = {
  auto: 'Auto',
  /** `pause` is `10 seconds`. */
  autoOff: (pause: string): string => `Ask for new rows every ${pause}`,
  /** `answered` is the time of the last answer: `14:01:50`. */
  autoOn: (pause: string, answered: string | null): string =>
    `Asks for new rows every ${pause}.${answered === null ? '' : ` Last answer ${answered}.`}`,
  autoListening: 'New rows come as they are recorded. Press to stop',
  autoOffline: 'You are offline. New rows come once the connection is back.',
  /** `moment` is when it is tried again. */
  autoFailing: (moment: string): string =>
    `New rows could not be loaded. Next try at ${moment}; these rows stay until then.`,
  autoTold: (moment: string): string =>
    `The backend is busy and asked for a pause. Next try at ${moment}; these rows stay until then.`,
  autoSignedOut: 'You are signed out, so no new rows come. Sign in and switch Auto on again.',
  autoForbidden: 'You may no longer see these logs, so no new rows come.',
  newRows: (count: Count, more: boolean): string => `${count.text}${more ? '+' : ''} new`,
  newRowsWait: (count: Count, more: boolean): string => rows(count, more),
  showNewRows: (count: Count, more: boolean): string => `${rows(count, more)}, show them`,
  /** `since` is the time of the newest row that was there before: `14:01:50`. */
  gap: (since: string | null): string =>
    `New rows fill this page. Any others${since === null ? '' : ` since ${since}`} are on the next pages.`,
  gapNext: 'Go on to them',
}
