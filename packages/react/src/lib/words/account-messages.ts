import type { ExportFrequency, RetentionPolicy } from '@loggia/core'
import type { Count } from './table-messages.ts'

/** The words about retention that a table with an account says. They come with the parts that say them. */
export type AccountMessages = typeof accountEnglish

export const rows = ({ value, text }: Count): string => `${text} ${value === 1 ? 'row' : 'rows'}`
export const days = ({ value, text }: Count): string => `${text} ${value === 1 ? 'day' : 'days'}`
const leave = ({ value }: Count): string => (value === 1 ? 'leaves' : 'leave')

export const accountEnglish = {
  retention: 'Retention',
  showUsage: 'Show usage',
  hideUsage: 'Hide usage',
  policyName: (policy: RetentionPolicy): string => policyNames[policy],
  keeps: (plan: string, window: Count): string => `${plan} keeps ${days(window)}.`,
  keptForever: 'Entries are kept forever.',
  leavingToday: (count: Count): string => `${rows(count)} ${leave(count)} today.`,
  /** `moment` is when the next pass removes them. */
  leavingLater: (count: Count, moment: string): string =>
    `${rows(count)} ${leave(count)} at the next pass, ${moment}.`,
  /** Nothing removes them by itself. */
  endingToday: (count: Count): string =>
    `${rows(count)} ${count.value === 1 ? 'reaches its' : 'reach their'} end today.`,
  exportEvery: (frequency: ExportFrequency): string => `Export ${frequency} to keep everything.`,
  retentionLoading: 'Looking up how long entries are kept…',
  retentionFailed: 'How long entries are kept could not be looked up.',
  leavingUnknown: 'What leaves next could not be counted.',
  exportThem: 'Export them',

  expiresInHours: (hours: Count): string => `expires in ${hours.text} h`,
  expiresInMinutes: (minutes: Count): string => `expires in ${minutes.text} min`,
  hoursLeft: (hours: Count): string => `${hours.text} h`,
  minutesLeft: (minutes: Count): string => `${minutes.text} min`,
  dueForRemoval: 'due for removal',
  due: 'due',
  expires: 'Expires',
  /** `distance` is `in 3 days`. */
  expiresAt: (moment: string, distance: string): string => `${moment} (${distance})`,
  retry: 'Try again',
}

const policyNames: Readonly<Record<RetentionPolicy, string>> = {
  free: 'Free',
  starter: 'Starter',
  pro: 'Pro',
  scale: 'Scale',
  enterprise: 'Enterprise',
  forever: 'Forever',
}
