import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test, vi } from 'vitest'
import { startedBefore } from '../../../test/lib/pglite-template.ts'

interface Ended {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/**
 * Runs the program until it ends by itself, or until it says that it is ready, was visited and is told to stop.
 */
async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  visit: (url: string) => Promise<void> = async () => undefined,
): Promise<Ended> {
  const program = join(import.meta.dirname, 'server.ts')
  const flags = ['--conditions=@loggia/source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, program, ...args], {
    // What was rejected is kept in the folder for temporary files, for people to read.
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, TMPDIR: home, TEMP: home, ...env },
  })
  let visited = Promise.resolve()
  child.stdout.on('data', (part) => {
    const [, url] = /ready at (\S+)/.exec(String(part)) ?? []
    if (url) visited = visit(url).finally(() => child.kill('SIGTERM'))
  })
  const [output, errors] = [text(child.stdout), text(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  await visited
  return { code, output: await output, errors: await errors }
}

const home = mkdtempSync(join(tmpdir(), 'loggia-dashboard-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

// Programs take their time to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

function newFolder(): string {
  return mkdtempSync(join(home, 'of-'))
}

/** What one start has compiled spares the next ones most of their time. */
const compiled = join(tmpdir(), 'node-compile-cache')

/** A database is opened for the one test that is about what stays. */
const memory = '--memory'

test('--help says what can be asked for', async () => {
  const { code, output } = await run(['--help'])
  expect(code).toBe(0)
  for (const word of [
    '--import',
    '--samples',
    '--plan',
    'CloudTrail',
    'PORT',
    'memory',
    'DATABASE_URL',
  ])
    expect(output).toContain(word)
})

test.each([
  [[memory, '--import', 'no-such.log'], 'Cannot import "no-such.log": there is no such file.'],
  [['--colour'], '--colour'],
])('%j ends with a reason and no trace', async (args, reason) => {
  const { code, output, errors } = await run(args)
  expect(code).toBe(1)
  expect(output).toBe('')
  expect(errors).toContain(reason)
  expect(errors).not.toContain('    at ')
})

test('a file of which nothing can be imported ends it with a reason', async () => {
  const { code, output, errors } = await run([memory, '--import', import.meta.filename])
  expect(code).toBe(1)
  expect(output).toMatch(/^server\.test\.ts: \d+ lines, 0 entries, \d+ rejected\n {2}lines? 1\b/)
  expect(errors).toContain('Nothing could be imported, so there is nothing to show.')
})

const built = existsSync(join(import.meta.dirname, '../dist/client/index.html'))

test.skipIf(!built)(
  'says last where it is ready, if the page is built, and ends well when it is told to',
  async () => {
    const { code, output, errors } = await run([memory], { PORT: '0' })
    expect(output).toMatch(
      /^Keeping entries in memory.*\nLoggia dashboard ready at http:\/\/localhost:\d+\n$/,
    )
    expect(errors).toBe('')
    expect(code).toBe(0)
  },
)

/** What is said of the place before the last line. */
const keeping =
  /^Keeping entries in embedded Postgres in the folder .*\nLoggia dashboard ready at .*\n$/

test.skipIf(!built)(
  'entries and the plan that was chosen are there again after a restart',
  async () => {
    const env = { PORT: '0', LOGGIA_FOLDER: newFolder() }
    await startedBefore(join(env.LOGGIA_FOLDER, 'postgres'))
    const entry = {
      id: 'mine',
      event_id: 'mine',
      actor: 'Ada',
      category: 'user',
      action: 'invited',
      description: 'x',
    }
    const first = await run(['--samples'], env, async (url) => {
      const headers = { 'content-type': 'application/json' }
      await fetch(`${url}/v1/activity`, { method: 'POST', headers, body: JSON.stringify([entry]) })
      await fetch(`${url}/v1/retention`, {
        method: 'PUT',
        headers,
        body: '{"policy":"enterprise"}',
      })
    })
    expect(first).toEqual({ code: 0, errors: '', output: expect.stringMatching(keeping) })
    const found: unknown[] = []
    await run(['--samples'], env, async (url) => {
      for (const path of ['activity/mine', 'retention']) {
        found.push(await (await fetch(`${url}/v1/${path}`)).json())
      }
    })
    expect(found).toMatchObject([{ actor: 'Ada' }, { policy: 'enterprise' }])
  },
)

test.skipIf(!built)('an imported access log is shown as it is', async () => {
  const file = join(newFolder(), 'access.log')
  writeFileSync(
    file,
    '192.0.2.1 - - [17/May/2015:10:05:03 +0000] "GET /a HTTP/1.1" 200 7 "-" "-"\n',
  )
  const totals: unknown[] = []
  await run([memory, '--import', file], { PORT: '0' }, async (url) => {
    for (const _ of [1, 2]) totals.push(await (await fetch(`${url}/v1/logs`)).json())
  })
  const total = { relation: 'exact', count: 1 }
  expect(totals).toMatchObject([{ total }, { total }])
})

const data = process.env['LOGGIA_DATA'] ?? join(import.meta.dirname, '../../../../shared/data')
const files = ['cloudtrail_invictus', 'github_webhooks'].map((name) =>
  join(data, `audit/${name}.jsonl.gz`),
)

test.skipIf(!built || !files.every((file) => existsSync(file)))(
  'real audit events, if they are here and the page is built, are answered as activity',
  async () => {
    const imports = files.flatMap((file) => ['--import', file])
    const totals: unknown[] = []
    const { code, output, errors } = await run([memory, ...imports], { PORT: '0' }, async (url) => {
      for (const query of ['', '?category=iam', '?category=pull_request']) {
        const page = await fetch(`${url}/v1/activity${query}`)
        totals.push(((await page.json()) as { readonly total: unknown }).total)
      }
      const retention = await fetch(`${url}/v1/retention`)
      expect(await retention.json()).toMatchObject({ policy: 'forever', policyChangeable: true })
    })
    expect(output.split('\n').slice(0, 4)).toEqual([
      'cloudtrail_invictus.jsonl.gz: 2,900 lines, 2,900 entries (AWS CloudTrail), 0 rejected',
      'github_webhooks.jsonl.gz: 271 lines, 271 entries (GitHub webhooks), 0 rejected',
      expect.stringContaining('Sample entries are kept apart'),
      'Imported entries are kept forever. --plan, or the page, can change that.',
    ])
    expect(totals).toEqual([
      { relation: 'exact', count: 3171 },
      { relation: 'exact', count: 398 },
      { relation: 'exact', count: 27 },
    ])
    expect(errors).toBe('')
    expect(code).toBe(0)
  },
)
