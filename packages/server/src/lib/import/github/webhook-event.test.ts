import { expect, test } from 'vitest'
import { webhookEvent } from './webhook-event.ts'

const now = new Date('2026-03-06T12:30:45Z')
const repository = { full_name: 'octo-org/hello' }

function told(event: string, payload: Readonly<Record<string, unknown>>): unknown {
  const found = webhookEvent({ event, payload: { repository, ...payload } }, now)
  return 'reason' in found
    ? found.reason
    : `${found.category}.${found.action}: ${found.description}`
}

const pull_request = { number: 2, title: 'Update the README' }

test.each([
  [
    'pull_request',
    { action: 'opened', pull_request },
    'pull_request.opened: Pull request #2 “Update the README” was opened in octo-org/hello',
  ],
  [
    'pull_request',
    { action: 'closed', pull_request: { ...pull_request, merged: true } },
    'pull_request.closed: Pull request #2 “Update the README” was merged in octo-org/hello',
  ],
  [
    'issues',
    { action: 'assigned', issue: { number: 1, title: 'Bug' }, assignee: { login: 'cat' } },
    'issues.assigned: Issue #1 “Bug” was assigned to cat in octo-org/hello',
  ],
  [
    'issue_comment',
    { action: 'created', issue: { number: 2, title: 'PR', pull_request: {} } },
    'issue_comment.created: Comment on pull request #2 “PR” was created in octo-org/hello',
  ],
  [
    'push',
    { ref: 'refs/heads/main', commits: [{}, {}] },
    'push.pushed: Branch “main” got 2 commits in octo-org/hello',
  ],
  ['create', { ref: 'v1', ref_type: 'tag' }, 'create.tag: Tag “v1” was created in octo-org/hello'],
  [
    'gollum',
    { pages: [{ title: 'Home', action: 'created' }] },
    'gollum.created: Wiki page “Home” was created in octo-org/hello',
  ],
  [
    'repository',
    { action: 'privatized' },
    'repository.privatized: Repository octo-org/hello was made private',
  ],
  [
    'fork',
    { forkee: { full_name: 'cat/hello' } },
    'fork.forked: Repository octo-org/hello was forked to cat/hello',
  ],
  [
    'custom_property',
    { action: 'promoted_to_business' },
    'custom_property.promoted_to_business: Custom property was promoted to business in octo-org/hello',
  ],
  ['brand_new', {}, 'brand_new.sent: Brand new was sent in octo-org/hello'],
  [
    'issues',
    { action: 'opened', issue: { number: 1, title: 'From 203.0.113.10' } },
    'issues.opened: Issue #1 “From [address]” was opened in octo-org/hello',
  ],
  ['issues', { action: 7, issue: [], repository: null }, 'issues.7: Issue was 7'],
])('%s with %j', (event, payload, sentence) => {
  expect(told(event, payload)).toBe(sentence)
})

test.each([
  [{ sender: { login: 'octocat' }, pusher: { name: 'cat' } }, 'octocat'],
  [{ pusher: { name: 'cat', email: 'cat@example.com' } }, 'cat'],
  [{}, 'system'],
  [{ sender: 'octocat' }, 'system'],
])('whoever sent %j is %s', (payload, actor) => {
  expect(webhookEvent({ event: 'star', payload }, now)).toMatchObject({ actor })
})

test.each([
  [{ created_at: '2020-01-01T00:00:00Z', updated_at: '2021-01-01T00:00:00Z' }, '2021-01-01'],
  [{ pushed_at: 1_557_933_657 }, '2019-05-15'],
  [{ created_at: 1_606_929_874_512 }, '2020-12-02'],
  [{ created_at: '2023-05-13T22:09:38.000-04:00' }, '2023-05-14'],
  [
    {
      issue: { milestone: { created_at: '2020-01-01T00:00:00Z', due_on: '2025-01-01T00:00:00Z' } },
    },
    '2020-01-01',
  ],
  [
    { token: { expires_at: '2025-01-01T00:00:00Z', created_at: '2020-01-01T00:00:00Z' } },
    '2020-01-01',
  ],
  [{ effective_date: '2017-10-25T00:00:00+00:00' }, '2017-10-25'],
  [{ created_at: '2999-01-01T00:00:00Z', updated_at: '1970-01-01T00:00:00Z' }, undefined],
  [{ created_at: '2020-02-30T00:00:00Z' }, undefined],
  [{}, undefined],
])('of %j, the time is %s', (payload, day) => {
  const found = webhookEvent({ event: 'star', payload }, now)
  expect('time' in found && found.time?.toISOString().slice(0, 10)).toBe(day)
})
