import type { ActivityFacts, ActivityKey } from '@loggia/core'
import type { Random, Weighted } from '../random.ts'
import { event, type SampleEvent } from './event.ts'
import * as fact from './facts.ts'
import { member, system } from './people.ts'

/** An event that happens on its own. */
export interface UsualEvent extends Weighted {
  readonly event: (random: Random) => SampleEvent
}

/** How often, by whom, with which facts. */
type Kind<Key extends ActivityKey> = readonly [
  weight: number,
  actor: (random: Random) => string,
  facts: (random: Random) => ActivityFacts<Key>,
]

const machine = (): string => system
const none = (): object => ({})

const status = (list: readonly string[]): ((random: Random) => { readonly status: string }) =>
  fact.one('status', list)

const kinds: { readonly [Key in ActivityKey]: Kind<Key> } = {
  'api_key.created': [6, member, fact.key],
  'api_key.rotated': [4, member, fact.key],
  'api_key.revoked': [2, member, fact.key],
  'api_key.deleted': [2, member, fact.key],
  'webhook.created': [3, member, none],
  'webhook.updated': [5, member, none],
  'webhook.disabled': [1, member, none],
  'webhook.enabled': [1, member, none],
  'webhook.deleted': [1, member, none],
  'webhook.delivered': [60, machine, fact.delivered],
  'webhook.delivery_failed': [8, machine, fact.delivered],
  'webhook.quarantined': [1, machine, none],
  'credit.reserve': [1, machine, fact.cost],
  'credit.charge': [1, machine, fact.cost],
  'credit.refund': [2, machine, fact.cost],
  'credit.add': [5, member, (random) => ({ amount: random.pick([10, 50, 100, 500]) })],
  'credit.reset': [1, machine, (random) => ({ amount: random.pick([0, 20]) })],
  'credit_alert.alert_fired': [3, machine, fact.balance],
  'credit_alert.settings_created': [1, member, fact.alerts],
  'credit_alert.settings_updated': [3, member, fact.alerts],
  'generation.pending': [1, machine, fact.model],
  'generation.processing': [1, machine, fact.model],
  'generation.succeeded': [1, machine, fact.model],
  'generation.failed': [1, machine, fact.model],
  'generation.canceled': [6, member, fact.model],
  'generation.deleted': [12, member, fact.model],
  'subscription.active': [2, machine, fact.plan],
  'subscription.trialing': [1, machine, fact.plan],
  'subscription.past_due': [1, machine, fact.plan],
  'subscription.canceled': [1, machine, fact.plan],
  'subscription.cancel_scheduled': [1, member, fact.plan],
  'subscription.cancel_reverted': [1, member, fact.plan],
  'subscription.unpaid': [1, machine, fact.plan],
  'subscription.paused': [1, member, fact.plan],
  'subscription.item_added': [2, member, fact.item],
  'subscription.item_updated': [2, member, fact.item],
  'subscription.item_removed': [1, member, fact.item],
  'membership.joined': [3, member, fact.role],
  'membership.role_changed': [3, member, fact.role],
  'membership.removed': [2, member, none],
  'account.updated': [6, member, none],
  'account.picture_updated': [3, member, none],
  'invitation.sent': [5, member, fact.email],
  'invitation.revoked': [2, member, fact.email],
  'order.created': [4, member, fact.order],
  'order.status_changed': [5, machine, both(fact.order, status(['paid', 'fulfilled', 'refunded']))],
  'order.item_added': [2, member, fact.item],
  'order.item_updated': [1, member, fact.item],
  'order.item_removed': [1, member, fact.item],
  'billing.created': [1, machine, none],
  'notification.received': [12, machine, fact.subject],
  'notification.dismissed': [8, member, fact.subject],
  'auth.signup': [2, member, fact.method],
  'auth.signin': [40, member, fact.method],
  'domain.domain_created': [2, member, fact.domain],
  'domain.domain_activated': [2, machine, fact.domain],
  'domain.domain_pending': [2, machine, fact.domain],
  'domain.domain_removing': [1, member, fact.domain],
  'domain.domain_failed': [1, machine, fact.domain],
  'domain.domain_removed': [1, machine, fact.domain],
  'consent.accepted': [6, member, fact.source],
  'consent.rejected': [3, member, fact.source],
  'consent.partial': [4, member, fact.source],
  'consent.withdrawn': [1, member, fact.source],
  'bug_report.submitted': [3, member, fact.bug],
  'bug_report.status_changed': [3, machine, both(fact.bug, status(['in progress', 'resolved']))],
}

/** One of every usual kind. */
export const usualEvents: readonly UsualEvent[] =
  // The keys of the table above, whose type knows no others.
  (Object.keys(kinds) as ActivityKey[]).map(usualEvent)

function usualEvent<Key extends ActivityKey>(key: Key): UsualEvent {
  const [weight, actor, facts]: Kind<Key> = kinds[key]
  return { weight, event: (random) => event(key, actor(random), facts(random)) }
}

function both<A, B>(a: (random: Random) => A, b: (random: Random) => B): (random: Random) => A & B {
  return (random) => ({ ...a(random), ...b(random) })
}
