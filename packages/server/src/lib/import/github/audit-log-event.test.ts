import { expect, test } from 'vitest'
import { auditLogEvent, isAuditLog } from './audit-log-event.ts'

const now = new Date('2026-03-06T12:30:45Z')
const time = { '@timestamp': 1_606_929_874_512, actor: 'octocat', actor_ip: '203.0.113.10' }

test.each([
  [{ action: 'team.add_member', user: 'monalisa', org: 'octo' }, 'Added member monalisa in octo'],
  [{ action: 'repo.create', repo: 'octo/hello', org: 'octo' }, 'Created repo octo/hello'],
  [{ action: 'org.invite_member', user: 'cat', org: 'octo' }, 'Invited member cat in octo'],
  [
    { action: 'protected_branch.policy_override', repo: 'octo/hello' },
    'Protected branch: policy override in octo/hello',
  ],
])('%j is: %s', (parts, description) => {
  const object = { ...time, ...parts }
  expect(isAuditLog(object)).toBe(true)
  const event = auditLogEvent(object, now)
  expect(event).toMatchObject({ actor: 'octocat', description })
  expect(event).toMatchObject({ time: new Date('2020-12-02T17:24:34.512Z') })
  expect(JSON.stringify(event)).not.toContain('203.0.113.10')
})

test('an action splits at its first dot', () => {
  expect(auditLogEvent({ ...time, action: 'repo.actions.enabled' }, now)).toMatchObject({
    category: 'repo',
    action: 'actions.enabled',
  })
})

test.each([{ action: 'opened', created_at: 1 }, { action: 'repo.create' }, { created_at: 1 }])(
  '%j is none',
  (object) => {
    expect(isAuditLog(object)).toBe(false)
  },
)
