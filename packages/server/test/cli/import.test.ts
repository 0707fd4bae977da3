import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFile } from '../data-file.ts'
import { testFolder } from './folder.ts'
import { run, start } from './program.ts'
import { serving } from './serving.ts'

const folder = testFolder()
const line = '203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET /a HTTP/1.1" 200 1 "-" "curl"\n'

test('files are recorded in an account, once, and served from there', async () => {
  const place = ['--folder', await folder.kept('imported')]
  const file = folder.file('access.log', `${line}rubbish\n${line}`)
  const rejected = join(folder.path, 'rejected.txt')
  const first = await run(['import', file, '--rejected', rejected, ...place])
  expect(first).toMatchObject({ code: 0 })
  expect(first.out).toContain(`${file}: 3 lines, 2 entries (access log), 1 rejected\n`)
  expect(readFileSync(rejected, 'utf8')).toMatch(/access\.log:2: /)
  const again = await run(['import', file, '--strict', ...place])
  expect(again.out).toContain('2 imported before')
  expect(again.code).toBe(1)
  const { url, stop } = await serving(place)
  expect(await (await fetch(`${url}/v1/logs/count`)).json()).toMatchObject({ count: 2 })
  await stop()
})

test('standard input is a file like any other', async () => {
  const { child, ended, out } = start(['import', '-', '--memory'])
  child.stdin.end(line)
  expect(await ended).toBe(0)
  expect(out()).toContain('standard input: 1 line, 1 entry (access log), 0 rejected')
})

test.each([
  ['nowhere.log', 'Cannot import "nowhere.log": there is no such file.'],
  [folder.path, 'it is a folder.'],
])('%s cannot be imported, and the reason is said', async (file, words) => {
  const { code, err } = await run(['import', file, '--memory'], { cwd: folder.path })
  expect(err).toContain(words)
  expect(code).toBe(1)
})

test('where rejected lines cannot be written down, nothing is imported, and the reason is said', async () => {
  const file = folder.file('kept.log', line)
  const nowhere = join(folder.path, 'no', 'rejected.txt')
  const missing = await run(['import', file, '--memory', '--rejected', nowhere])
  expect(missing).toMatchObject({
    code: 2,
    err: `--rejected is "${nowhere}", which cannot be written (ENOENT). Name another file.\n`,
  })
  const same = await run(['import', file, '--memory', '--rejected', file])
  expect(same.code).toBe(2)
  expect(same.err).toContain('would be emptied')
  expect(readFileSync(file, 'utf8')).toBe(line)
})

test('a file without a single entry is a failure', async () => {
  const { code, out } = await run(['import', folder.file('x.log', 'rubbish\n'), '--memory'])
  expect(out).toContain('x.log: 1 line, 0 entries, 1 rejected')
  expect(code).toBe(1)
})

test('told to end, it says how to go on', async () => {
  const file = folder.file('long.log', line.repeat(400_000))
  const rejected = join(folder.path, 'begun.txt')
  const { child, ended, err } = start(['import', file, '--memory', '--rejected', rejected])
  // It is there once the import has begun.
  await expect.poll(() => existsSync(rejected), { timeout: 60_000 }).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(1)
  expect(err()).toContain(
    'Ended by SIGTERM. What was recorded stays; import the same files again to go on.',
  )
})

const real = dataFile('http/apache_combined.log')

test.skipIf(real === null)('a real log is recorded line by line', async () => {
  const { code, out } = await run(['import', real ?? '', '--memory'])
  expect(out).toMatch(/lines, [\d,]+ entries \(access log\)/)
  expect(code).toBe(0)
})
