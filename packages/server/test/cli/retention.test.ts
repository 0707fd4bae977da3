import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from './folder.ts'
import { run } from './program.ts'

const folder = testFolder()
const old = '203.0.113.10 - - [06/Mar/2020:12:30:45 +0000] "GET /a HTTP/1.1" 200 1 "-" "curl"\n'

test('an old entry is previewed, removed, and gone, in each account by its plan', async () => {
  const place = ['--folder', await folder.kept('kept')]
  const file = folder.file('access.log', `${old}${old}`)
  expect((await run(['import', file, '--account', 'acme', ...place])).code).toBe(0)
  expect((await run(['import', file, '--account', 'other', ...place])).code).toBe(0)
  const plans = ['--plan', 'pro', '--plans', folder.file('plans.json', '{"other":"forever"}')]

  const preview = await run(['retention', 'preview', ...plans, ...place])
  expect(preview.out).toMatch(/^acme: 2 entries \(2 logs\) would go \(plan pro, older than .*Z\)$/m)
  expect(preview.out).toMatch(/^other: nothing would go \(plan forever, everything is kept\)$/m)
  expect(preview.code).toBe(0)

  const ran = await run(['retention', 'run', ...plans, ...place, '--json'])
  const passes = ran.out
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as unknown)
  expect(passes).toMatchObject([
    { account: 'acme', policy: 'pro', state: 'done' },
    { account: 'other', policy: 'forever' },
  ])
  const after = await run(['retention', 'run', '--account', 'acme', ...plans, ...place])
  expect(after.out).toBe('acme: nothing removed (plan pro, done)\n')
})

test('where there is nothing it says so', async () => {
  const { code, out } = await run(['retention', 'preview', '--memory'])
  expect(out).toBe('There is no account with entries.\n')
  expect(code).toBe(0)
})

test('a pass for which nobody said how long entries are kept is refused', async () => {
  const { code, out, err } = await run(['retention', 'run', '--memory'])
  expect(err).toBe(
    'retention run needs --plan (LOGGIA_PLAN) or --plans (LOGGIA_PLANS), as serve has them. Give --plan forever if that is meant.\n',
  )
  expect(out).toBe('')
  expect(code).toBe(2)
})

test.each([['--plan', 'forever'] as const, ['--plans', '{"acme":"free"}'] as const])(
  'a pass with %s %s is run',
  async (flag, value) => {
    expect((await run(['retention', 'run', '--memory', flag, value])).code).toBe(0)
  },
)

test.each([
  ['run', '--folder'],
  ['preview', '--folder'],
  ['preview', '--clickhouse-url'],
])('retention %s makes no folder of a name in %s that is mistyped', async (command, flag) => {
  const path = join(folder.path, 'mistyped')
  const name = flag === '--folder' ? path : `chdb:${path}`
  const { code, err } = await run(['retention', command, '--plan', 'pro', flag, name])
  expect(err).toBe(`There is no folder "${path}". Name the one that holds the entries.\n`)
  expect(code).toBe(3)
  expect(existsSync(path)).toBe(false)
})
