import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { importEntries } from './import-entries.ts'
import type { ImportedEntry } from './imported-entry.ts'

const address = '203.0.113.10'
const ipv6 = '2001:db8::7:10'
const secret = 'AKIAABCDEFGHIJKLMNOP'

/** Anything that JSON can hold, with addresses and keys among it. */
const leak = fc.constantFrom(
  address,
  ipv6,
  secret,
  `from ${address}:443, to [${ipv6}]`,
  `arn:aws:iam::1:user/${address}`,
  `arn:aws:sts::1:assumed-role/${address}/${ipv6}`,
  `refs/heads/${address}`,
)
const value = fc.oneof(
  leak,
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(fc.constantFrom('login', 'name', 'title', 'number', 'id', 'userName', 'arn'), leak),
  fc.array(leak, { maxLength: 3 }),
)

/** An object with names of real events, and anything as their values. */
function looseOf(names: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), value)
}

const parameters = looseOf(['userName', 'name', 'bucketName', 'roleArn', 'instanceIds', 'Host'])
const call = fc
  .tuple(
    looseOf([
      'userIdentity',
      'awsRegion',
      'errorCode',
      'errorMessage',
      'eventID',
      'eventTime',
      'eventSource',
      'eventName',
    ]),
    looseOf(['type', 'userName', 'arn', 'invokedBy', 'accountId', 'accessKeyId']),
    fc.constantFrom(
      'CreateUser',
      'AddRoleToInstanceProfile',
      'GetBucketPolicy',
      'ConsoleLogin',
      'Xyz',
      address,
    ),
    parameters,
  )
  .map(([loose, userIdentity, eventName, requestParameters]) => ({
    eventTime: '2026-03-06T12:30:45Z',
    eventSource: 'iam.amazonaws.com',
    eventName,
    userIdentity,
    requestParameters,
    sourceIPAddress: address,
    ...loose,
  }))
const webhook = fc
  .tuple(
    fc.constantFrom(
      'pull_request',
      'issues',
      'push',
      'member',
      'star',
      'gollum',
      'create',
      'status',
      address,
    ),
    looseOf([
      'action',
      'sender',
      'repository',
      'organization',
      'pull_request',
      'issue',
      'ref',
      'member',
      'pages',
      'state',
      'created_at',
    ]),
  )
  .map(([event, payload]) => ({ event, payload, delivery: address }))
const audit = looseOf([
  'actor',
  'actor_ip',
  'org',
  'repo',
  'user',
  '_document_id',
  'created_at',
]).map((loose) => ({ '@timestamp': 1_606_929_874_512, action: 'repo.add_member', ...loose }))

/** A line as it was written, cut off, or with some characters replaced. */
const line = fc.oneof(call, webhook, audit, value).chain((object) => {
  const text = JSON.stringify(object) ?? ''
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(text) },
    fc.nat(text.length).map((end) => text.slice(0, end)),
    fc
      .tuple(fc.nat(text.length), fc.string({ maxLength: 3 }))
      .map(([at, more]) => text.slice(0, at) + more.replaceAll('\n', '') + text.slice(at + 1)),
  )
})

function leaks(all: readonly ImportedEntry[]): boolean {
  const text = JSON.stringify(all)
  return [address, ipv6, secret].some((each) => text.includes(each))
}

test('whatever the lines are, each has one result, and none holds an address or a key', async () => {
  const undated = new Date('2026-03-06T12:30:45Z')
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
      const all = await collected(importEntries(lines, { name: 'mangled', undated }))
      // A text that begins with a list is read as that.
      if (!lines.join('\n').trimStart().startsWith('[')) {
        expect(all.map((each) => each.line)).toEqual(lines.map((_, at) => at + 1))
      }
      expect(leaks(all)).toBe(false)
      for (const each of all)
        if ('entry' in each)
          for (const text of Object.values(each.entry)) expect(typeof text).toBe('string')
    }),
    { numRuns: 1000 },
  )
})

test('bytes of any kind are read to their end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
      async (parts) => {
        const all = await collected(importEntries(parts, { name: 'bytes' }))
        expect(all.every((each) => 'reason' in each)).toBe(true)
      },
    ),
  )
})
