import type { ActivityCategory } from './families.ts'

/**
 * The usual actions of each category, with the description of such an event. `{name}` stands for a fact of it.
 */
export const activityCatalogue = {
  api_key: {
    created: 'API key "{name}" ({prefix}) was created',
    rotated: 'API key "{name}" ({prefix}) was rotated',
    revoked: 'API key "{name}" ({prefix}) was revoked',
    deleted: 'API key "{name}" ({prefix}) was deleted',
  },
  webhook: {
    created: 'Webhook endpoint was created',
    updated: 'Webhook endpoint was updated',
    disabled: 'Webhook endpoint was temporarily disabled',
    enabled: 'Webhook endpoint was enabled',
    deleted: 'Webhook endpoint was deleted',
    delivered: 'Webhook delivered: {event}',
    delivery_failed: 'Webhook delivery failed: {event}',
    quarantined: 'Webhook endpoint was quarantined',
  },
  credit: {
    reserve: 'Reserved {amount} credits for {model}',
    charge: 'Charged {amount} credits for {model}',
    refund: 'Refunded {amount} credits for {model}',
    add: 'Added {amount} credits',
    reset: 'Credits reset to {amount}',
  },
  credit_alert: {
    alert_fired: 'Low balance alert fired: balance ${balance} dropped below ${threshold} threshold',
    settings_created: 'Credit alert settings created: enabled={enabled}, thresholds={{thresholds}}',
    settings_updated: 'Credit alert settings updated: enabled={enabled}, thresholds={{thresholds}}',
  },
  generation: {
    pending: 'Generation pending - {model}',
    processing: 'Generation processing - {model}',
    succeeded: 'Generation succeeded - {model}',
    failed: 'Generation failed - {model}',
    canceled: 'Generation canceled - {model}',
    deleted: 'Generation deleted - {model}',
  },
  subscription: {
    active: 'Subscription to {plan} is active',
    trialing: 'Subscription to {plan} is trialing',
    past_due: 'Subscription to {plan} is past due',
    canceled: 'Subscription to {plan} was canceled',
    cancel_scheduled: 'Subscription to {plan} will be canceled at the end of the period',
    cancel_reverted: 'Scheduled cancellation of {plan} was reverted',
    unpaid: 'Subscription to {plan} is unpaid',
    paused: 'Subscription to {plan} was paused',
    item_added: 'Subscription item added: {item}',
    item_updated: 'Subscription item updated: {item}',
    item_removed: 'Subscription item removed: {item}',
  },
  membership: {
    joined: 'Member joined as {role}',
    role_changed: 'Member role changed to {role}',
    removed: 'Member was removed',
  },
  account: {
    updated: 'Account profile was updated',
    picture_updated: 'Account picture was updated',
  },
  invitation: {
    sent: 'Invitation sent to {email}',
    revoked: 'Invitation to {email} was revoked',
  },
  order: {
    created: 'Order {order} was created',
    status_changed: 'Order {order} changed to {status}',
    item_added: 'Order item added: {item}',
    item_updated: 'Order item updated: {item}',
    item_removed: 'Order item removed: {item}',
  },
  billing: {
    created: 'Billing customer was created',
  },
  notification: {
    received: 'Notification received: {subject}',
    dismissed: 'Notification dismissed: {subject}',
  },
  auth: {
    signup: 'Signed up with {method}',
    signin: 'Signed in with {method}',
  },
  domain: {
    domain_created: 'Custom domain created: {domain}',
    domain_activated: 'Custom domain activated: {domain}',
    domain_pending: 'Custom domain pending verification: {domain}',
    domain_removing: 'Custom domain is being removed: {domain}',
    domain_failed: 'Custom domain failed: {domain}',
    domain_removed: 'Custom domain removed: {domain}',
  },
  consent: {
    accepted: 'All cookie categories accepted (via {source})',
    rejected: 'All optional cookie categories rejected (via {source})',
    partial: 'Some cookie categories accepted (via {source})',
    withdrawn: 'Cookie consent withdrawn (via {source})',
  },
  bug_report: {
    submitted: 'Bug report submitted: {subject}',
    status_changed: 'Bug report changed to {status}: {subject}',
  },
} as const

type Catalogue = typeof activityCatalogue

/** The key of a usual event: `api_key.created`. */
export type ActivityKey = {
  [Category in ActivityCategory]: `${Category}.${keyof Catalogue[Category] & string}`
}[ActivityCategory]

/** The description template of a usual event. */
export type ActivityTemplate<Key extends ActivityKey> =
  Key extends `${infer Category extends ActivityCategory}.${infer Action}`
    ? Catalogue[Category][Action & keyof Catalogue[Category]]
    : never
