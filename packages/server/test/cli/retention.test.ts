import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from './folder.ts'
import { run } from './program.ts'

const folder = testFolder()
const place = ['--folder', join(folder.path, 'kept')]
const old = '203.0.113.10 - - [06/Mar/2020:12:30:45 +0000] "GET /a HTTP/1.1" 200 1 "-" "curl"\n'

test('an old entry is previewed, removed, and gone, in each account by its plan', async () => {
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
