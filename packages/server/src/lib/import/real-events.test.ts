import { createReadStream } from 'node:fs'
import type { ActivityEvent } from '@loggia/core'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { dataFile } from '../../../test/data-file.ts'
import { importEntries } from './import-entries.ts'
import type { ImportedEntry } from './imported-entry.ts'

const undated = new Date('2026-03-06T12:30:45.000Z')

async function imported(file: string | null): Promise<readonly ImportedEntry[]> {
  return collected(importEntries(createReadStream(file ?? ''), { name: 'events', undated }))
}

function eventsOf(all: readonly ImportedEntry[]): readonly ActivityEvent[] {
  return all.flatMap((each) =>
    'entry' in each && each.collection === 'activity' ? [each.entry] : [],
  )
}

/** How the first event of a kind is told. */
function toldAs(events: readonly ActivityEvent[], key: string, includes = ''): string | undefined {
  return events.find(
    ({ category, action, description }) =>
      `${category}.${action}` === key && description.includes(includes),
  )?.description
}

const calls = dataFile('audit/cloudtrail_invictus.jsonl.gz')

test.skipIf(!calls)(
  '2,900 real calls of AWS, if they are here, are told as people would',
  async () => {
    const events = eventsOf(await imported(calls))
    expect(events).toHaveLength(2900)
    expect(new Set(events.map(({ id }) => id)).size).toBe(2900)
    expect(events.filter(({ description }) => description.startsWith('Could not '))).toHaveLength(
      300,
    )
    expect(events.filter(({ description }) => description.startsWith('Called '))).toEqual([])
    expect(new Set(events.map(({ actor }) => actor))).toContain('rds.amazonaws.com')
    expect(events.some(({ actor }) => actor === 'system')).toBe(false)
    const told = Object.fromEntries(
      [
        'iam.CreateUser',
        'iam.AddRoleToInstanceProfile',
        'iam.AttachRolePolicy',
        'ec2.CreateVpc',
        'ssm.GetParameters',
        'lambda.CreateFunction',
        'signin.ConsoleLogin',
        'ec2.SharedSnapshotVolumeCreated',
      ].map((key) => [key, toldAs(events, key)]),
    )
    expect(told).toEqual({
      'iam.CreateUser': 'Created user stratus-red-team-nmfalu-gfjyeaypjt in us-east-1',
      'iam.AddRoleToInstanceProfile':
        'Added role stratus-red-team-ec2-steal-credentials-role to instance profile stratus-red-team-ec2-steal-credentials-instance in us-east-1',
      'iam.AttachRolePolicy':
        'Attached policy AmazonSSMManagedInstanceCore to role stratus-red-team-ec2-steal-credentials-role in us-east-1',
      'ec2.CreateVpc': 'Created VPC vpc-06fe1a64761a0f720 in us-east-1',
      'ssm.GetParameters':
        'Read parameters /credentials/stratus-red-team/credentials-0 and 9 more in us-east-1',
      'lambda.CreateFunction': 'Created function stratus-red-team-backdoor-f-func in us-east-1',
      'signin.ConsoleLogin': 'Signed in to the console in us-east-1',
      'ec2.SharedSnapshotVolumeCreated': 'Shared snapshot volume created in us-east-1',
    })
    expect(toldAs(events, 's3.GetBucketPolicy', 'NoSuch')).toBe(
      'Could not read policy of bucket invictus-aws-2022-09-28-pgd48 in us-east-1: NoSuchBucketPolicy',
    )
  },
)

const webhooks = dataFile('audit/github_webhooks.jsonl.gz')

test.skipIf(!webhooks)(
  '271 real webhooks of GitHub, if they are here, are told as people would',
  async () => {
    const events = eventsOf(await imported(webhooks))
    expect(events).toHaveLength(271)
    expect(new Set(events.map(({ id }) => id)).size).toBe(271)
    expect(
      events.filter(({ actor }) => actor === 'system').map(({ category }) => category),
    ).toEqual(['security_advisory', 'security_advisory', 'security_advisory'])
    expect(events.filter(({ timestamp }) => timestamp === undated.toISOString())).toHaveLength(14)
    const told = Object.fromEntries(
      [
        'pull_request.opened',
        'pull_request.review_requested',
        'issue_comment.created',
        'push.pushed',
        'create.tag',
        'fork.forked',
        'star.created',
        'membership.added',
        'workflow_job.completed',
        'repository.privatized',
      ].map((key) => [key, toldAs(events, key)]),
    )
    expect(told).toEqual({
      'pull_request.opened':
        'Pull request #2 “Update the README with new information.” was opened in Codertocat/Hello-World',
      'pull_request.review_requested':
        'Pull request #2 “Update the README with new information.” needs a review by octocat in Codertocat/Hello-World',
      'issue_comment.created':
        'Comment on issue #1 “Spelling error in the README file” was created in Codertocat/Hello-World',
      'push.pushed': 'Tag “simple-tag” was deleted by a push in Codertocat/Hello-World',
      'create.tag': 'Tag “simple-tag” was created in Codertocat/Hello-World',
      'fork.forked': 'Repository Codertocat/Hello-World was forked to Octocoders/Hello-World',
      'star.created': 'Repository Codertocat/Hello-World was starred',
      'membership.added': 'Codertocat was added to the team “github” in Octocoders',
      'workflow_job.completed':
        'Job “linters” was completed with failure in Codertocat/Hello-World',
      'repository.privatized': 'Repository Codertocat/Hello-World was made private',
    })
  },
)

test.skipIf(!calls || !webhooks)(
  'no real event, if they are here, holds an address, a key or a mailbox',
  async () => {
    for (const file of [calls, webhooks]) {
      const text = JSON.stringify(eventsOf(await imported(file)))
      expect(text).not.toMatch(
        /\d{1,3}(?:\.\d{1,3}){3}|REDACTED|HIDDEN_DUE|AKIA|ASIA|@[a-z]+\.[a-z]/,
      )
    }
  },
)
