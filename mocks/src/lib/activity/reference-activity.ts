import { eventKeyParts, type ActivityEvent } from '@loggia/core'

/** The 12 events by which the product description explains the feed, in the order printed there. */
export const referenceActivity: readonly ActivityEvent[] = (
  [
    ['Ada Moreno', 'api_key.created', 'API key "key-name" (bye_XXXXX...) was created'],
    ['system', 'webhook.delivered', 'Webhook delivered: generation.completed'],
    ['system', 'webhook.disabled', 'Webhook endpoint was temporarily disabled'],
    ['system', 'credit.charge', 'Charged 0.004 credits for bfl/flux-schnell'],
    ['system', 'credit.refund', 'Refunded 0.012 credits for bfl/flux-schnell'],
    [
      'system',
      'credit_alert.alert_fired',
      'Low balance alert fired: balance $8.5 dropped below $10 threshold',
    ],
    [
      'Priya Nair',
      'credit_alert.settings_updated',
      'Credit alert settings updated: enabled=true, thresholds={10,5,1}',
    ],
    ['system', 'generation.processing', 'Generation processing - bytedance/seedance-1-pro'],
    ['system', 'generation.succeeded', 'Generation succeeded - bfl/flux-schnell'],
    ['Ada Moreno', 'membership.role_changed', 'Member role changed to owner'],
    ['Jonas Weber', 'domain.domain_removed', 'Custom domain removed: api.example.com'],
    ['Kenji Watanabe', 'consent.accepted', 'All cookie categories accepted (via banner)'],
  ] as const
).map(([actor, key, description], at) => ({
  id: `reference-${key}`,
  event_id: `evt_reference_${String(at + 1).padStart(2, '0')}`,
  actor,
  ...eventKeyParts(key),
  description,
  // A minute apart, the first one newest, so that a table shows them as they are printed.
  timestamp: new Date(Date.UTC(2026, 2, 6, 12, 30, 45) - at * 60_000).toISOString(),
}))
