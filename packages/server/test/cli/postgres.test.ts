import { afterAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { privateServer, withoutServer } from '../postgres/private-server.ts'
import { eventNamed, sendEvents } from './event.ts'
import { testFolder } from './folder.ts'
import { run } from './program.ts'
import { serving } from './serving.ts'

testFolder()
const server = await privateServer()
afterAll(() => server?.close())
const env = { DATABASE_URL: server?.url ?? '' }

async function asked(sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test.skipIf(server === null)(`migrates, serves and stays well [${withoutServer}]`, async () => {
  const dry = await run(['migrate', '--dry-run'], { env })
  expect(dry.out).toMatch(
    /^Postgres at 127\.0\.0\.1:\d+\/postgres: would do step 1 .*\. Nothing was done\.$/m,
  )
  expect(await asked(`select to_regnamespace('loggia') as it`)).toEqual([{ it: null }])
  const early = await run(['doctor'], { env })
  expect(early.out).toMatch(/^WRONG {3}tables +steps? 1 .* missing$/m)
  expect(early.code).toBe(1)

  expect((await run(['migrate'], { env })).out).toMatch(/: done, step 1 /)
  expect((await run(['migrate'], { env })).out).toMatch(/: up to date, at step \d+\.$/m)

  const { url, stop } = await serving([], { env })
  expect(await (await sendEvents(url, [eventNamed('a')])).json()).toMatchObject({ accepted: 1 })
  const well = await run(['doctor', '--json'], { env })
  const { healthy, checks } = JSON.parse(well.out) as {
    healthy: boolean
    checks: readonly { name: string; state: string }[]
  }
  expect(checks.filter(({ state }) => state !== 'ok')).toEqual([])
  expect(checks.map(({ name }) => name)).toEqual([
    ...['node', 'configuration', 'access', 'retention', 'store', 'tables'],
    ...['clock', 'round trip', 'statistics'],
  ])
  expect(healthy).toBe(true)
  expect(await stop()).toBe(0)
})

test.skipIf(server === null)('finds statistics that differ from the entries', async () => {
  await asked(
    `update loggia.rollup set total = total + 1, live = live + 1 where field = 'actor' or field = 'category'`,
  )
  const { code, out } = await run(['doctor'], { env })
  expect(out).toMatch(
    /^WRONG {3}statistics +differ from the entries: activity of "default" at .*: category "api_key": counted 2, there are 1$/m,
  )
  expect(code).toBe(1)
})

test.skipIf(server === null)('a newer database is left alone', async () => {
  await asked('insert into loggia.migrations (number) values (999)')
  const { code, out } = await run(['doctor'], { env })
  expect(out).toMatch(
    /^WRONG {3}tables +a newer version of @loggia\/server has changed its tables/m,
  )
  expect(code).toBe(1)
  const migrate = await run(['migrate'], { env })
  expect(migrate).toMatchObject({
    code: 1,
    err: expect.stringContaining('newer version') as string,
  })
})

test.skipIf(server === null)(
  'a database that went away is not ready, and is again when it is back',
  async () => {
    await asked('delete from loggia.migrations where number = 999')
    const { url, stop, log } = await serving([], { env })
    const ready = async (): Promise<unknown> =>
      (await (await fetch(`${url}/ready`)).json()) as unknown
    await server?.stop('immediate')
    await expect.poll(ready, { timeout: 20_000, interval: 200 }).toEqual({ status: 'unavailable' })
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect((await fetch(`${url}/v1/activity`)).status).toBe(503)
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(
      /^loggia_store_errors_total\{code="unavailable"\} \d+$/m,
    )
    await server?.start()
    await expect.poll(ready, { timeout: 20_000, interval: 200 }).toEqual({ status: 'ready' })
    expect(log().map(({ msg }) => msg)).toContain('the store answers again')
    expect(await stop()).toBe(0)
  },
)

test.skipIf(server === null)(
  'ends while the database hangs, and says what did not',
  async () => {
    const program = await serving(['--shutdown-timeout', '1'], { env })
    const locking = new Client({ connectionString: env.DATABASE_URL })
    await locking.connect()
    await locking.query('begin; lock table loggia.entries, loggia.marks in access exclusive mode')
    sendEvents(program.url, [eventNamed('waits')]).catch(() => undefined)
    for (;;) {
      const waiting = await asked(`select from pg_locks where not granted`)
      if (waiting.length > 0) break
    }
    expect(await program.stop()).toBe(1)
    expect(program.log()).toContainEqual(
      expect.objectContaining({ level: 'error', what: 'the store' }) as unknown,
    )
    await locking.end()
  },
  30_000,
)
