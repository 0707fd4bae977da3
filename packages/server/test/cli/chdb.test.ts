import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasChdb } from '../clickhouse/chdb-session.ts'
import { eventNamed, sendEvents } from './event.ts'
import { testFolder } from './folder.ts'
import { run } from './program.ts'
import { serving } from './serving.ts'

const folder = testFolder()
const env = {
  CLICKHOUSE_URL: `chdb:${join(folder.path, 'kept')}`,
  // Where it is installed in this repository.
  NODE_PATH: join(import.meta.dirname, '../../../../test/chdb/node_modules'),
}

test.skipIf(!hasChdb)(
  'entries are kept in embedded ClickHouse, and all is well with it',
  async () => {
    expect((await run(['migrate'], { env })).out).toMatch(/: done, step 1/)
    const { url, stop } = await serving([], { env })
    expect(await (await sendEvents(url, [eventNamed('a')])).json()).toMatchObject({ accepted: 1 })
    expect(await stop()).toBe(0)
    const { code, out } = await run(['doctor'], { env })
    expect(out).toMatch(/^ok +statistics +agree with the entries \(.*, 1 entry looked at\)$/m)
    expect(code).toBe(0)
  },
)

test('without the package chdb it says how to get it', async () => {
  const ended = await run(['migrate'], { env: { ...env, NODE_PATH: '' }, cwd: folder.path })
  expect(ended).toMatchObject({
    code: 3,
    err: expect.stringContaining('npm install chdb') as string,
  })
})
