import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { firstQuery, type Entry, type LogEntry, type Page } from '@loggia/core'
import type { Scope, Store } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shownAccount } from './account.ts'
import { importFile } from './import-file.ts'
import { Failure } from './say.ts'

const shown = shownAccount(false)
const { logs, activity } = shown

const line = '203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET /a HTTP/1.1" 200 1 "-" "curl"\n'

const call = JSON.stringify({
  eventTime: '2026-03-06T12:30:45Z',
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  awsRegion: 'us-east-1',
  requestParameters: { userName: 'alice' },
})
const webhook = JSON.stringify({
  event: 'team',
  payload: { action: 'created', team: { name: 'github' } },
})

let said: string[]

beforeEach(() => {
  said = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text).trimEnd())
    return true
  })
})

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loggia-test-'))
  // What was rejected is kept there for people to read.
  vi.stubEnv('TMPDIR', folder)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function fileOf(content: string | Uint8Array, name = 'access.log'): Promise<string> {
  const path = join(await mkdtemp(join(folder, 'of-')), name)
  await writeFile(path, content)
  return path
}

function page<E extends Entry = LogEntry>(
  of: Store,
  // Without another scope, E is LogEntry.
  scope: Scope<E> = logs as unknown as Scope<E>,
): Promise<Page<E>> {
  return of.load(scope, firstQuery(scope.preset), { signal: new AbortController().signal })
}

test('says how many lines became entries', async () => {
  const store = memoryStore()
  await importFile(await fileOf(line.repeat(2500)), store, shown)
  expect(said).toEqual(['access.log: 2,500 lines, 2,500 entries (access log), 0 rejected'])
  expect((await page(store)).total).toEqual({ relation: 'exact', count: 2500 })
})

test('names every line that became none, without its text', async () => {
  await importFile(await fileOf(`${line}from 203.0.113.10\n\n${line}`), memoryStore(), shown)
  expect(said).toEqual([
    'access.log: 4 lines, 2 entries (access log), 2 rejected',
    '  line 2: the line is neither in the combined nor in the common format',
    '  line 3: the line is empty',
  ])
})

test('says once what is wrong with lines that follow each other', async () => {
  await importFile(await fileOf('rubbish\n'.repeat(1234)), memoryStore(), shown)
  expect(said).toEqual([
    'access.log: 1,234 lines, 0 entries, 1,234 rejected',
    '  lines 1 to 1234: the line is of no kind that is known',
  ])
})

test('names the first twenty of many, and the file that has all of them', async () => {
  await importFile(await fileOf('rubbish\n\n'.repeat(617)), memoryStore(), shown)
  expect(said).toHaveLength(22)
  expect(said[0]).toBe('access.log: 1,234 lines, 0 entries, 1,234 rejected')
  const [, count, file = ''] = /and (\S+) more; all of them are in (.+)$/.exec(said[21] ?? '') ?? []
  expect(count).toBe('1,214')
  const all = (await readFile(file, 'utf8')).trimEnd().split('\n')
  expect(all).toHaveLength(1234)
  expect(all[1233]).toMatch(/access\.log:1234: the line is empty$/)
})

test('counts a file that is imported twice once', async () => {
  const store = memoryStore()
  const path = await fileOf(line.repeat(3))
  await importFile(path, store, shown)
  await importFile(path, store, shown)
  expect(said[1]).toBe('access.log: 3 lines, 0 entries (access log), 0 rejected, 3 imported before')
})

test('keeps the equal lines of two files of the same name', async () => {
  const store = memoryStore()
  await importFile(await fileOf(line), store, shown)
  await importFile(await fileOf(line), store, shown)
  expect((await page(store)).entries).toHaveLength(2)
})

test('imports a zipped file', async () => {
  await importFile(await fileOf(gzipSync(line), 'access.log.1.gz'), memoryStore(), shown)
  expect(said).toEqual(['access.log.1.gz: 1 line, 1 entry (access log), 0 rejected'])
})

test('imports events beside requests, and says of which kind they are', async () => {
  const store = memoryStore()
  const usable = await importFile(
    await fileOf(`${line}${call}\n${webhook}\n{}\n`, 'all.log'),
    store,
    shown,
  )
  expect(usable).toBe(3)
  expect(said).toEqual([
    'all.log: 4 lines, 3 entries (1 access log, 1 AWS CloudTrail, 1 GitHub webhooks), 1 rejected',
    '  line 4: the line is JSON, but of no kind that is known',
  ])
  const { entries } = await page(store, activity)
  expect(entries.map(({ description }) => description)).toEqual([
    'Team “github” was created',
    'Created user alice in us-east-1',
  ])
})

test('events that are too late to be kept are said', async () => {
  const store = memoryStore()
  const at = new Date('2026-04-01T00:00:00.000Z')
  const pass = { id: 'p', leaseUntil: at }
  await store.append(activity, [])
  await store.beginPass('default', {
    ...pass,
    policy: 'starter',
    cutoff: at.toISOString(),
    startedAt: new Date(0),
    collections: [],
  })
  await store.expire(activity, { before: at, limit: 10, pass })
  await importFile(await fileOf(call, 'all.log'), store, shown)
  expect(said).toEqual([
    'all.log: 1 line, 0 entries (AWS CloudTrail), 0 rejected, 1 too old to be kept',
  ])
})

test('an empty file has no lines', async () => {
  await importFile(await fileOf(''), memoryStore(), shown)
  expect(said).toEqual(['access.log: 0 lines, 0 entries, 0 rejected'])
})

test.each([
  ['no-such-file.log', 'Cannot import "no-such-file.log": there is no such file.'],
  [tmpdir(), `Cannot import "${tmpdir()}": it is a folder.`],
])('%s cannot be imported, and the reason is said', async (path, reason) => {
  const imported = importFile(path, memoryStore(), shown)
  await expect(imported).rejects.toThrow(Failure)
  await expect(imported).rejects.toThrow(reason)
})
