import type { ErrorCode } from '@loggia/core'
import { english } from './table-messages.ts'

/** The words about activity. They come with its table. */
export type ActivityMessages = typeof activityEnglish

/** The words about activity in English. */
export const activityEnglish = {
  activityTable: 'Activity',
  activityEmpty: 'No activity yet',
  activityEmptyHint: 'Changes to keys, members and billing appear here.',
  activityError: (code: ErrorCode): string => errorWords[code] ?? english.error(code),
  needsAttention: 'Needs attention',
  actorKinds: { system: 'System', machine: 'Automated' },
}

/** What says `logs` elsewhere. */
const errorWords: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden: 'You may not see this activity. Ask an owner of the account.',
  'not-found': 'The activity is not where it should be.',
  unavailable: 'The activity could not be loaded.',
  'bad-answer': 'The server sent something that is not a page of activity.',
}
