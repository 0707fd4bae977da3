import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blockFiles } from './block-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loggia-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const parts = ['a', '', 'bc'].map((text) => new TextEncoder().encode(text))

test('a file holds its parts one behind the other, and is gone when the work is over', async () => {
  const files = blockFiles(folder)
  expect(await files.withFile(parts, (path) => readFile(path, 'utf8'))).toBe('abc')
  const failing = files.withFile(parts, () => Promise.reject(new Error('the work failed')))
  await expect(failing).rejects.toThrow('the work failed')
  expect(await readdir(join(folder, 'blocks'))).toEqual([])
})

test('what others left behind is removed, and what is in use is not', async () => {
  await mkdir(join(folder, 'blocks'))
  await writeFile(join(folder, 'blocks', 'left'), 'behind')
  const [one, other] = [blockFiles(folder), blockFiles(folder)]
  const there = one.withFile(parts, (outer) =>
    other.withFile(parts, async (inner) => [await readFile(outer, 'utf8'), dirname(inner)]),
  )
  expect(await there).toEqual(['abc', join(folder, 'blocks')])
  expect(await readdir(join(folder, 'blocks'))).toEqual([])
})

test('a folder whose name would be taken for a pattern holds none', async () => {
  const odd = join(folder, '{a,b}')
  const path = await blockFiles(odd).withFile(parts, (file) => Promise.resolve(file))
  expect(path).not.toMatch(/[{}*?[\]]/)
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})

test('a folder that cannot be made now is tried again by the next', async () => {
  const files = blockFiles(join(folder, 'data'))
  await writeFile(join(folder, 'data'), 'in the way')
  await expect(files.withFile(parts, (path) => readFile(path))).rejects.toThrow('ENOTDIR')
  await rm(join(folder, 'data'))
  expect(await files.withFile(parts, (path) => readFile(path, 'utf8'))).toBe('abc')
})
