import { describe, expect, test } from 'vitest'
import { activityDescription, type ActivityFacts } from './description.ts'

const flux = 'bfl/flux-schnell'

test.each([
  [
    activityDescription('api_key.created', { name: 'key-name', prefix: 'bye_XXXXX...' }),
    'API key "key-name" (bye_XXXXX...) was created',
  ],
  [
    activityDescription('webhook.delivered', { event: 'generation.completed' }),
    'Webhook delivered: generation.completed',
  ],
  [activityDescription('webhook.disabled', {}), 'Webhook endpoint was temporarily disabled'],
  [
    activityDescription('credit.charge', { amount: 0.004, model: flux }),
    'Charged 0.004 credits for bfl/flux-schnell',
  ],
  [
    activityDescription('credit.refund', { amount: 0.012, model: flux }),
    'Refunded 0.012 credits for bfl/flux-schnell',
  ],
  [
    activityDescription('credit_alert.alert_fired', { balance: 8.5, threshold: 10 }),
    'Low balance alert fired: balance $8.5 dropped below $10 threshold',
  ],
  [
    activityDescription('credit_alert.settings_updated', { enabled: true, thresholds: [10, 5, 1] }),
    'Credit alert settings updated: enabled=true, thresholds={10,5,1}',
  ],
  [
    activityDescription('generation.processing', { model: 'bytedance/seedance-1-pro' }),
    'Generation processing - bytedance/seedance-1-pro',
  ],
  [
    activityDescription('generation.succeeded', { model: flux }),
    'Generation succeeded - bfl/flux-schnell',
  ],
  [
    activityDescription('membership.role_changed', { role: 'owner' }),
    'Member role changed to owner',
  ],
  [
    activityDescription('domain.domain_removed', { domain: 'api.example.com' }),
    'Custom domain removed: api.example.com',
  ],
  [
    activityDescription('consent.accepted', { source: 'banner' }),
    'All cookie categories accepted (via banner)',
  ],
])('the description %j is word for word that of the product', (own, described) => {
  expect(own).toBe(described)
})

describe('a fact', () => {
  test.each([
    '{prefix}',
    '{name}',
    '{{thresholds}}',
    '$&',
    '$1 $$ $` $<name>',
    '',
    '\\{x\\}',
    '"',
    '<b>bold</b>',
    '\u202eevil',
    '__proto__',
  ])('of %j stands in the sentence as it is', (name) => {
    expect(activityDescription('api_key.rotated', { name, prefix: '{name}' })).toBe(
      `API key "${name}" ({name}) was rotated`,
    )
  })

  test.each([
    [0, '0'],
    [-0.5, '-0.5'],
    [false, 'false'],
    [[], ''],
    [['a', 1], 'a,1'],
  ])('of %j is written %j', (amount, written) => {
    expect(activityDescription('credit.reset', { amount })).toBe(`Credits reset to ${written}`)
  })

  test('that the facts only inherit, or lack against their type, is empty', () => {
    const inherited = Object.create({ role: 'owner' }) as ActivityFacts<'membership.joined'>
    expect(activityDescription('membership.joined', inherited)).toBe('Member joined as ')
  })

  test('that no blank asks for is left out', () => {
    const facts = { model: flux, secret: 'x' }
    expect(activityDescription('generation.failed', facts)).toBe(`Generation failed - ${flux}`)
  })
})
