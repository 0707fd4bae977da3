import { batchRender, mobileApp, production } from '../keys.ts'
import type { Random } from '../random.ts'
import { filled } from '../template.ts'
import { event, type Scene } from './event.ts'
import { cost, keyFacts } from './facts.ts'
import { accountant, engineer, newcomer, owner, system } from './people.ts'

/** Something out of the ordinary that took several events. */
export interface Chapter {
  /** The part of the period (0 to 1) at which it starts. */
  readonly at: number
  readonly scene: (random: Random) => Scene
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** In the order in which they matter to whoever wants only a few. */
export const chapters: readonly Chapter[] = [
  // When the samples of logs have their spike of 401.
  { at: mobileApp.until, scene: keyRotated },
  { at: 0.8, scene: lowBalance },
  { at: 0.2, scene: newMember },
  { at: 0.6, scene: customDomain },
  { at: 0.3, scene: failedPayment },
]

/** A client asks for an image or a video: reserved, made, charged or refunded, told to a webhook. */
export function generation(random: Random): Scene {
  const by = random.pick([production, production, batchRender]).name
  const { amount, model } = cost(random)
  const lasts = second * (4 + Math.floor(50 * random.fraction() ** 2))
  const fails = random.chance(0.06)
  return [
    { after: 0, event: event('generation.pending', by, { model }) },
    { after: 40, event: event('credit.reserve', system, { amount, model }) },
    { after: 900, event: event('generation.processing', system, { model }) },
    {
      after: lasts,
      event: event(fails ? 'generation.failed' : 'generation.succeeded', system, { model }),
    },
    {
      after: lasts + 30,
      event: event(fails ? 'credit.refund' : 'credit.charge', system, { amount, model }),
    },
    {
      after: lasts + 700,
      event: event('webhook.delivered', system, {
        event: fails ? 'generation.failed' : 'generation.completed',
      }),
    },
  ]
}

/** A key was rotated, the receiver of a webhook still checks with the old one, until somebody mends it. */
function keyRotated(): Scene {
  const failed = event('webhook.delivery_failed', system, { event: 'generation.completed' })
  const subject = 'Webhook endpoint was quarantined'
  return [
    { after: 0, event: event('api_key.rotated', engineer.name, keyFacts(mobileApp)) },
    ...[2, 3, 5, 9, 17].map((after) => ({ after: after * minute, event: failed })),
    { after: 17 * minute + second, event: event('webhook.disabled', system, {}) },
    { after: 47 * minute, event: event('webhook.enabled', system, {}) },
    { after: 48 * minute, event: failed },
    { after: 49 * minute, event: failed },
    { after: 49 * minute + second, event: event('webhook.quarantined', system, {}) },
    { after: 50 * minute, event: event('notification.received', system, { subject }) },
    { after: 2 * hour, event: event('webhook.updated', engineer.name, {}) },
    { after: 2 * hour + minute, event: event('webhook.enabled', engineer.name, {}) },
    {
      after: 2 * hour + 2 * minute,
      event: event('webhook.delivered', system, { event: 'generation.completed' }),
    },
    {
      after: 2 * hour + 3 * minute,
      event: event('notification.dismissed', engineer.name, { subject }),
    },
  ]
}

/** The balance falls below a threshold, and the next one, until somebody buys credits. */
function lowBalance(random: Random): Scene {
  const order = filled('ord_{id}', random)
  const subject = 'Your balance is low'
  const fired = (balance: number, threshold: number): Scene[number]['event'] =>
    event('credit_alert.alert_fired', system, { balance, threshold })
  return [
    { after: 0, event: fired(8.5, 10) },
    { after: second, event: event('notification.received', system, { subject }) },
    { after: 3 * hour, event: fired(4.96, 5) },
    { after: 3 * hour + 20 * minute, event: event('order.created', accountant.name, { order }) },
    {
      after: 3 * hour + 21 * minute,
      event: event('order.status_changed', system, { order, status: 'paid' }),
    },
    {
      after: 3 * hour + 21 * minute + second,
      event: event('credit.add', system, { amount: 500 }),
    },
    {
      after: 3 * hour + 23 * minute,
      event: event('credit_alert.settings_updated', accountant.name, {
        enabled: true,
        thresholds: [50, 10, 5],
      }),
    },
    {
      after: 3 * hour + 24 * minute,
      event: event('notification.dismissed', accountant.name, { subject }),
    },
  ]
}

/** Somebody is invited, joins, and is given more to do. */
function newMember(): Scene {
  const { name, email } = newcomer
  return [
    { after: 0, event: event('invitation.sent', owner.name, { email }) },
    { after: 2 * hour, event: event('auth.signup', name, { method: 'GitHub' }) },
    { after: 2 * hour + 5 * second, event: event('consent.accepted', name, { source: 'banner' }) },
    { after: 2 * hour + 9 * second, event: event('membership.joined', name, { role: 'member' }) },
    { after: 2 * hour + 4 * minute, event: event('account.picture_updated', name, {}) },
    { after: 6 * hour, event: event('membership.role_changed', owner.name, { role: 'owner' }) },
  ]
}

/** A domain whose records were wrong at first. */
function customDomain(): Scene {
  const domain = 'studio.example.com'
  return [
    { after: 0, event: event('domain.domain_created', engineer.name, { domain }) },
    { after: second, event: event('domain.domain_pending', system, { domain }) },
    { after: 30 * minute, event: event('domain.domain_failed', system, { domain }) },
    { after: 70 * minute, event: event('domain.domain_pending', system, { domain }) },
    { after: 74 * minute, event: event('domain.domain_activated', system, { domain }) },
  ]
}

/** A card was refused and replaced. */
function failedPayment(): Scene {
  const plan = 'Pro'
  const subject = 'Your payment was refused'
  return [
    { after: 0, event: event('subscription.past_due', system, { plan }) },
    { after: second, event: event('notification.received', system, { subject }) },
    { after: 5 * hour, event: event('account.updated', accountant.name, {}) },
    { after: 5 * hour + minute, event: event('subscription.active', system, { plan }) },
  ]
}
