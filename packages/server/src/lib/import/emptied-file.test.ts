import { link, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryStore } from '../memory/memory-store.ts'
import { importInto } from './import-into.ts'

const line = '203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET /a HTTP/1.1" 200 1 "-" "curl"\n'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loggia-emptied-'))
  await writeFile(join(folder, 'access.log'), line)
  await symlink(join(folder, 'access.log'), join(folder, 'link.log'))
  await link(join(folder, 'access.log'), join(folder, 'other-name.log'))
})

afterEach(() => rm(folder, { recursive: true }))

test.each(['access.log', '../access.log', 'link.log', 'other-name.log'])(
  'a file that is imported is not emptied for rejected lines, though it is called %s',
  async (name) => {
    const file = join(folder, 'access.log')
    // As it would be written by somebody: not tidied up.
    const rejectedTo = name.startsWith('..') ? `${folder}/sub/${name}` : join(folder, name)
    const importing = importInto(memoryStore(), 'acme', [file], { rejectedTo })
    await expect(importing).rejects.toMatchObject({
      name: 'ImportFailure',
      message: `Cannot import "${file}": rejectedTo is the same file, which would be emptied; name another one.`,
    })
    expect(await readFile(file, 'utf8')).toBe(line)
  },
)

test('a file of before is overwritten, and one that is not there is made', async () => {
  const file = join(folder, 'access.log')
  await writeFile(join(folder, 'old.txt'), 'old')
  for (const name of ['old.txt', 'new.txt']) {
    const rejectedTo = join(folder, name)
    expect(await importInto(memoryStore(), 'acme', [file], { rejectedTo })).toMatchObject({
      accepted: 1,
    })
    expect(await readFile(rejectedTo, 'utf8')).toBe('')
  }
})
