import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkFolder } from './check-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loggia-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function check(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  return checkFolder(folder, 'kept', 'postgres/PG_VERSION')
}

describe('a folder is opened that', () => {
  test.each<[string, readonly string[]]>([
    ['is empty', []],
    ['holds entries', ['postgres/PG_VERSION', 'postgres/base/1', 'in-use.sock']],
    ['holds entries, and files that somebody laid beside them', ['postgres/PG_VERSION', 'a.csv']],
    ['was begun by a process that was killed', ['postgres/base/1', 'in-use.sock', '0a1b2c.sock']],
    ['is the root of a new disk', ['lost+found/x', '.DS_Store']],
  ])('%s', async (_, files) => {
    await expect(check(...files)).resolves.toBeUndefined()
  })
})

describe('a folder is refused that', () => {
  test.each<[string, readonly string[], string]>([
    ['holds other files', ['letter.txt'], '"letter.txt"'],
    ['holds many of them', ['d', 'a', 'c', 'b/x'], '"a", "b", "c", ...'],
    ['is that of another database', ['PG_VERSION', 'base/1'], '"PG_VERSION", "base"'],
    ['has a folder of that name by chance', ['postgres/notes.txt', 'letter.txt'], '"letter.txt"'],
  ])('%s', async (_, files, named) => {
    await expect(check(...files)).rejects.toMatchObject({
      code: 'unreachable',
      message: `The folder "kept" holds other files (${named}), and no entries. Name a folder that is empty or not there yet, or the one that holds the entries.`,
    })
  })
})
