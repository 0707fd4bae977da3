import { gzipSync } from 'node:zlib'
import { activity, firstQuery } from '@loggia/core'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { importEntries } from './import-entries.ts'
import type { ImportedEntry } from './imported-entry.ts'

const name = 'events.jsonl'
const access = '203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET /a HTTP/1.1" 200 1'
const call = JSON.stringify({
  eventVersion: '1.08',
  userIdentity: { type: 'IAMUser', userName: 'bob', accessKeyId: 'AKIAABCDEFGHIJKLMNOP' },
  eventTime: '2026-03-06T12:30:45Z',
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  awsRegion: 'us-east-1',
  sourceIPAddress: '203.0.113.10',
  requestParameters: { userName: 'alice' },
  eventID: '293ba626-3be5-4a26-ab1b-0f4c54f49959',
})
const webhook = JSON.stringify({
  event: 'team',
  file: 'team/created.payload.json',
  payload: {
    action: 'created',
    team: { name: 'github' },
    organization: { login: 'Octocoders' },
    sender: { login: 'Codertocat' },
  },
})
const audit = JSON.stringify({
  '@timestamp': 1_606_929_874_512,
  action: 'team.add_member',
  actor: 'octocat',
  actor_ip: '203.0.113.10',
  org: 'octo-corp',
  user: 'monalisa',
  _document_id: 'xJJFlFOhQ6b-5vaAFy9Rjw',
})

async function imported(
  lines: readonly string[],
  options: { readonly undated?: Date } = {},
): Promise<readonly ImportedEntry[]> {
  return collected(importEntries(lines, { name, ...options }))
}

function told(all: readonly ImportedEntry[]): readonly string[] {
  return all.map((each) => ('reason' in each ? each.reason : `${each.kind} in ${each.collection}`))
}

test('a call of AWS is an event, without its address and its key', async () => {
  expect(await imported([call])).toEqual([
    {
      line: 1,
      kind: 'cloudtrail',
      collection: 'activity',
      entry: {
        id: '293ba626-3be5-4a26-ab1b-0f4c54f49959',
        event_id: '293ba626-3be5-4a26-ab1b-0f4c54f49959',
        actor: 'bob',
        category: 'iam',
        action: 'CreateUser',
        description: 'Created user alice in us-east-1',
        timestamp: '2026-03-06T12:30:45.000Z',
      },
    },
  ])
})

test('each line is told by itself, so kinds may be mixed', async () => {
  const all = await imported([access, call, webhook, audit], { undated: new Date(0) })
  expect(told(all)).toEqual([
    'access-log in logs',
    'cloudtrail in activity',
    'github-webhook in activity',
    'github-audit-log in activity',
  ])
  expect(JSON.stringify(all)).not.toContain('203.0.113.10')
})

test('bad lines are named with their reason, and end nothing', async () => {
  const lines = [call, call.slice(0, 100), '', 'rubbish', '{"level":"info"}', '[]', call]
  expect(told(await imported(lines))).toEqual([
    'cloudtrail in activity',
    'the line is not JSON',
    'the line is empty',
    'the line is not JSON',
    'the line is JSON, but of no kind that is known',
    'the line is not JSON',
    'cloudtrail in activity',
  ])
})

test('a file of no kind that is known says so at each line', async () => {
  const reason = 'the line is of no kind that is known'
  expect(told(await imported(['Dear diary,', 'today']))).toEqual([reason, reason])
})

test.each(['2026-02-30T00:00:00Z', '', 'yesterday', null, {}])(
  'a call at %j did not happen',
  async (eventTime) => {
    const line = JSON.stringify({ ...(JSON.parse(call) as object), eventTime })
    expect(told(await imported([line]))).toEqual(['there is no such time'])
  },
)

test('an event that does not say when it happened needs to be told', async () => {
  expect(told(await imported([webhook]))).toEqual(['the event does not say when it happened'])
  const [event] = await imported([webhook], { undated: new Date('2026-03-06T12:30:45Z') })
  expect(event).toMatchObject({
    entry: {
      actor: 'Codertocat',
      description: 'Team “github” was created in Octocoders',
      timestamp: '2026-03-06T12:30:45.000Z',
    },
  })
})

test.each([
  ['lines', `${call}\n${webhook}\n${webhook}\n`, 3],
  [
    'the form in which AWS delivers them',
    `{"Records":[${call},${call.replace('293b', '0000')}]}`,
    2,
  ],
  ['a list', `[${audit}]`, 1],
])(
  'importing %s again records nothing twice, zipped or not, even at another time',
  async (_, text, count) => {
    const store = memoryStore()
    const scope = { account: 'default', preset: activity }
    for (const [at, file] of [Buffer.from(text), gzipSync(text)].entries()) {
      const all = await collected(importEntries([file], { name, undated: new Date(at * 1e12) }))
      const entries = all.flatMap((each) =>
        'entry' in each && each.collection === 'activity' ? [each.entry] : [],
      )
      const { accepted, duplicates } = await store.append(scope, entries)
      expect([accepted, duplicates]).toEqual(at === 0 ? [count, 0] : [0, count])
    }
    const { signal } = new AbortController()
    const { total } = await store.load(scope, firstQuery(activity), { signal })
    expect(total).toEqual({ relation: 'exact', count })
  },
)

test('the address of a line does not change its id, so that it cannot be found out by it', async () => {
  const line = (address: string): string =>
    JSON.stringify({ ...(JSON.parse(call) as object), eventID: address, sourceIPAddress: address })
  const [first] = await imported([line('203.0.113.10')])
  const [second] = await imported([line('198.51.100.7')])
  expect(first).toEqual(second)
})

test('a gzip that is cut off gives its events up to there, and says so', async () => {
  const zipped = gzipSync(`${call}\n`.repeat(5000), { level: 0 })
  const all = told(
    await collected(importEntries([zipped.subarray(0, zipped.length / 2)], { name })),
  )
  expect(all.length).toBeGreaterThan(1000)
  expect(all.at(-1)).toBe('the gzip data is damaged or cut off from here on')
  const none = told(await collected(importEntries([zipped.subarray(0, 25)], { name })))
  expect(none).toContain('the gzip data is damaged or cut off from here on')
})

test('a source that fails rejects with its error', async () => {
  const error = new Error('no such file')
  const source = function* (): Generator<Uint8Array> {
    yield Buffer.from('{')
    throw error
  }
  await expect(collected(importEntries(source(), { name }))).rejects.toBe(error)
})

test('an event of 100 kB is read', async () => {
  const line = call.replace('{"userName":"alice"}', `{"userName":"alice","x":"${'y'.repeat(1e5)}"}`)
  expect(told(await imported([line]))).toEqual(['cloudtrail in activity'])
})
