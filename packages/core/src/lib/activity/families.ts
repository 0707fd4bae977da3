/**
 * Which colour an activity category has. Categories of one family are about the same side of an account.
 *
 * `access`: who gets in, and with what · `people`: who belongs to the account · `money` · `work`: what the
 * product makes · `delivery`: what is sent out · `setup`: how the account is arranged · `support`.
 */
export type ActivityFamily =
  'access' | 'people' | 'money' | 'work' | 'delivery' | 'setup' | 'support'

/** The usual categories with the words for them and their family. */
export const activityCategories = {
  api_key: { label: 'API keys', family: 'access' },
  webhook: { label: 'Webhooks', family: 'delivery' },
  credit: { label: 'Credits', family: 'money' },
  credit_alert: { label: 'Credit alerts', family: 'money' },
  generation: { label: 'Generations', family: 'work' },
  subscription: { label: 'Subscription', family: 'money' },
  membership: { label: 'Members', family: 'people' },
  account: { label: 'Account', family: 'setup' },
  invitation: { label: 'Invitations', family: 'people' },
  order: { label: 'Orders', family: 'money' },
  billing: { label: 'Billing', family: 'money' },
  notification: { label: 'Notifications', family: 'delivery' },
  auth: { label: 'Sign-in', family: 'access' },
  domain: { label: 'Domains', family: 'setup' },
  consent: { label: 'Consent', family: 'setup' },
  bug_report: { label: 'Bug reports', family: 'support' },
} as const

/** One of the 16 usual categories. */
export type ActivityCategory = keyof typeof activityCategories

/** The family of a category; `null` for one that is not among the usual ones. */
export function activityFamily(category: string): ActivityFamily | null {
  return Object.hasOwn(activityCategories, category)
    ? activityCategories[category as ActivityCategory].family
    : null
}

/** Whether an event says that something went wrong or was taken away, so that people should see it at a glance. */
export function needsAttention(action: string): boolean {
  return troubles.has(action)
}

const troubles: ReadonlySet<string> = new Set([
  ...['delivery_failed', 'quarantined', 'disabled', 'failed', 'domain_failed', 'alert_fired'],
  ...['past_due', 'unpaid', 'revoked'],
])
