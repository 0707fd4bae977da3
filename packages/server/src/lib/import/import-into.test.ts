import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { apiLogs, LoggiaError, toCsv } from '@loggia/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { llmLogEntry } from '../../../test/llm-log-entry.ts'
import { logEntries } from '../../../test/log-entry.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Store } from '../store.ts'
import { ImportFailure } from './import-failure.ts'
import { importInto } from './import-into.ts'
import type { ImportProgress } from './import-into-options.ts'

const far = new Date('2100-01-01T00:00:00.000Z')
const line = '203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET /a HTTP/1.1" 200 1 "-" "curl"\n'
const team = JSON.stringify({ event: 'team', payload: { action: 'created', team: { name: 'a' } } })
/** Without a pause. */
const atOnce = { wait: async () => undefined, random: () => 0 }

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loggia-import-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

function recorded(store: Store): Promise<number> {
  return store.countBefore({ account: 'acme', preset: apiLogs }, far)
}

test('files of several kinds become entries of an account, and are summed up one by one', async () => {
  const store = memoryStore()
  const files = [
    await fileOf('access.log', line.repeat(2500) + 'rubbish\n\n'),
    await fileOf('logs.csv', toCsv(logEntries(10), apiLogs.fields)),
    await fileOf('llm.ndjson.gz', gzipSync(JSON.stringify(llmLogEntry()))),
  ]
  const report = await importInto(store, 'acme', files)
  expect(report).toMatchObject({
    lines: 2513,
    accepted: 2511,
    duplicates: 0,
    late: 0,
    rejected: 2,
    kinds: { 'access-log': 2500, 'loggia-csv': 10, 'loggia-json': 1 },
  })
  expect(report.files.map(({ file, accepted }) => [file, accepted])).toEqual([
    [files[0], 2500],
    [files[1], 10],
    [files[2], 1],
  ])
  expect(report.files[0]?.firstRejected).toEqual([
    { from: 2501, to: 2501, reason: expect.stringContaining('neither in the combined') },
    { from: 2502, to: 2502, reason: 'the line is empty' },
  ])
  expect(await recorded(store)).toBe(2510)
})

test('importing again records nothing twice, also after it was stopped', async () => {
  const store = memoryStore()
  const file = await fileOf('access.log', line.repeat(50))
  const stop = new AbortController()
  const reason = new Error('enough')
  const onProgress = ({ entries }: ImportProgress): void => {
    if (entries === 20) stop.abort(reason)
  }
  const stopped = importInto(store, 'acme', [file], { batch: 10, onProgress, signal: stop.signal })
  await expect(stopped).rejects.toBe(reason)
  expect(await recorded(store)).toBe(20)
  const { accepted, duplicates } = await importInto(store, 'acme', [file])
  expect([accepted, duplicates]).toEqual([30, 20])
})

test('rejected lines are in a file, each with its file, its number and its reason alone', async () => {
  const rejectedTo = join(folder, 'rejected.txt')
  const file = await fileOf('access.log', `${line}from 203.0.113.10\n${line}\n`)
  await importInto(memoryStore(), 'acme', [file], { rejectedTo })
  expect(await readFile(rejectedTo, 'utf8')).toBe(
    `${file}:2: the line is neither in the combined nor in the common format\n${file}:4: the line is empty\n`,
  )
})

test('a file for rejected lines that cannot be written is told before anything is imported', async () => {
  const store = memoryStore()
  const file = await fileOf('access.log', line)
  const rejectedTo = join(folder, 'none', 'rejected.txt')
  await expect(importInto(store, 'acme', [file], { rejectedTo })).rejects.toThrow('ENOENT')
  expect(await recorded(store)).toBe(0)
})

test('progress is told in bytes as they are on the disk, also of gzip, and ends at the total', async () => {
  const zipped = gzipSync(line.repeat(25_000))
  const files = [await fileOf('a.log.gz', zipped), await fileOf('b.log', line)]
  const seen: ImportProgress[] = []
  await importInto(memoryStore(), 'acme', files, { onProgress: (progress) => seen.push(progress) })
  const total = zipped.length + line.length
  expect(seen.map(({ bytes }) => bytes)).toEqual(
    seen.map(({ bytes }) => bytes).toSorted((a, b) => a - b),
  )
  expect(seen.at(-1)).toEqual({
    file: files[1],
    bytes: total,
    total,
    lines: 25_001,
    entries: 25_001,
    rejected: 0,
  })
  expect(seen.length).toBeGreaterThan(25)
})

test('a source of unknown length is read as well', async () => {
  const seen: ImportProgress[] = []
  const { accepted } = await importInto(
    memoryStore(),
    'acme',
    [{ name: 'stdin', source: [Buffer.from(line)] }],
    {
      onProgress: (progress) => seen.push(progress),
    },
  )
  expect(accepted).toBe(1)
  expect(seen.at(-1)).toMatchObject({ file: 'stdin', bytes: line.length, total: null })
})

test('what does not say when it happened is rejected, or happened when its file was written, or when it is told', async () => {
  const file = await fileOf('hooks.jsonl', team)
  const rejected = async (undated?: Date | 'modified'): Promise<number> =>
    (await importInto(memoryStore(), 'acme', [file], { undated })).rejected
  expect(await rejected()).toBe(1)
  expect(await rejected('modified')).toBe(0)
  expect(await rejected(new Date(0))).toBe(0)
})

/** A store of which these calls of `append` fail, counted from 1. */
function failingAt(calls: readonly number[], error: Error): { store: Store; batches: number[] } {
  const store = memoryStore()
  const batches: number[] = []
  return {
    batches,
    store: {
      ...store,
      async append(scope, entries) {
        if (calls.includes(batches.push(entries.length))) throw error
        return store.append(scope, entries)
      },
    },
  }
}

test('a batch that could not be recorded for the moment is tried again', async () => {
  const { store, batches } = failingAt([1, 3, 4], new LoggiaError('unavailable'))
  const file = await fileOf('access.log', line.repeat(25))
  const report = await importInto(store, 'acme', [file], { batch: 10, ...atOnce })
  expect(report).toMatchObject({ accepted: 25, duplicates: 0 })
  expect(batches).toEqual([10, 10, 10, 10, 10, 5])
})

test.each([
  ['stays away', new LoggiaError('unavailable'), 10],
  ['fails for good', new Error('disk full.'), 2],
])('a store that %s ends the import, and it is told how far it came', async (_, error, tries) => {
  const { store, batches } = failingAt([2, 3, 4, 5, 6, 7, 8, 9, 10, 11], error)
  const file = await fileOf('access.log', line.repeat(25))
  const failure = await importInto(store, 'acme', [file], { batch: 10, ...atOnce }).catch(
    (caught: unknown) => caught,
  )
  expect(failure).toBeInstanceOf(ImportFailure)
  expect(failure).toMatchObject({ what: 'not recorded', file, cause: error })
  expect(String(failure)).toMatch(
    /up to line 20 of ".*access\.log" could not be recorded: .*10 entries/,
  )
  expect(batches).toHaveLength(tries)
})

test('a file that cannot be read is named before anything is imported', async () => {
  const store = memoryStore()
  const files = [await fileOf('access.log', line), join(folder, 'none.log')]
  const failed = importInto(store, 'acme', files)
  await expect(failed).rejects.toThrow(`Cannot import "${files[1]}": there is no such file.`)
  expect(await recorded(store)).toBe(0)
  await expect(importInto(store, 'acme', [folder])).rejects.toThrow('it is a folder')
})
