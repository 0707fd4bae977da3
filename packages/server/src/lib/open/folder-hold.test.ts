import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { link, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdFolder } from './folder-hold.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loggia-hold-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** What a process leaves behind that is killed. */
async function leaveSocket(): Promise<string> {
  const own = join(folder, 'own.sock')
  const path = join(folder, 'in-use.sock')
  const server = createServer().listen(own)
  await once(server, 'listening')
  await link(own, path)
  server.close()
  await once(server, 'close')
  return path
}

async function holdMany(times: number): Promise<readonly (() => Promise<void>)[]> {
  const holds = await Promise.allSettled(Array.from({ length: times }, () => holdFolder(folder)))
  for (const hold of holds) {
    if (hold.status === 'rejected') expect(hold.reason).toMatchObject({ code: 'in-use' })
  }
  return holds.flatMap((hold) => (hold.status === 'fulfilled' ? [hold.value] : []))
}

test('a folder is held once, and again when it was released, and nothing is left in it', async () => {
  const release = await holdFolder(folder)
  await expect(holdFolder(folder)).rejects.toMatchObject({ code: 'in-use' })
  await release()
  await (
    await holdFolder(folder)
  )()
  expect(await readdir(folder)).toEqual([])
})

test.each(['an empty folder', 'what a killed process has left'])(
  'of many that start at once over %s, one has it',
  async (over) => {
    for (let round = 0; round < 10; round++) {
      if (over !== 'an empty folder') await leaveSocket()
      const releases = await holdMany(12)
      expect(releases).toHaveLength(1)
      expect(await readdir(folder)).toEqual(['in-use.sock'])
      await expect(holdFolder(folder)).rejects.toMatchObject({ code: 'in-use' })
      await releases[0]?.()
    }
  },
)

test('a process that was killed while it took a folder over keeps nobody out for long', async () => {
  const path = await leaveSocket()
  const { ino, mtimeNs } = await stat(path, { bigint: true })
  const claim = `${path}.${ino}-${mtimeNs}.0`
  await writeFile(claim, '')
  await utimes(claim, 0, 0)
  const releases = await holdMany(6)
  expect(releases).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['in-use.sock'])
  await releases[0]?.()
})

test('of several processes that start at once after a crash, one has the folder', async () => {
  const module = JSON.stringify(new URL('folder-hold.ts', import.meta.url).href)
  // They say that they are there, begin at the same moment, and keep what they have until they are killed.
  const program = `const { holdFolder } = await import(${module})
    process.stdin.once('data', () => {
      holdFolder(process.argv[1]).then(() => console.log('held'), ({ code }) => console.log(code))
    })
    console.log('here')`
  const args = ['--conditions=@loggia/source', '--input-type=module', '-e', program, folder]
  const crowd = (): ReturnType<typeof spawn>[] =>
    Array.from({ length: 4 }, () => spawn(process.execPath, args, { stdio: 'pipe' }))
  const next = async (child: ReturnType<typeof spawn>): Promise<string> => {
    const [text] = (await once(child.stdout ?? child, 'data')) as [Buffer]
    return text.toString().trim()
  }
  for (const round of ['over nothing', 'over what the first round has left']) {
    const children = crowd()
    await Promise.all(children.map(next))
    const answers = children.map(next)
    for (const child of children) child.stdin?.write('go')
    expect((await Promise.all(answers)).toSorted(), round).toEqual([
      'held',
      'in-use',
      'in-use',
      'in-use',
    ])
    const ended = children.map((child) => once(child, 'close'))
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(ended)
  }
}, 30_000)
