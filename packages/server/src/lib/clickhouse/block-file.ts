import type { RowBlocks } from './clickhouse-database.ts'

/** Lends files of bytes to statements, which are run by an engine within this process. */
export interface BlockFiles {
  /** The path of the file is good until the work is over. */
  readonly withFile: <T>(
    parts: RowBlocks['parts'],
    work: (path: string) => Promise<T>,
  ) => Promise<T>
}

/**
 * Files beside the data of the engine, on the same disk.
 *
 * What a process that was killed has left there is removed with the first file of the next. Where ClickHouse would read
 * the path as a pattern, they are in the temporary folder of the system instead, which is left to the system to tidy.
 */
export function blockFiles(folder: string): BlockFiles {
  let place: Promise<string> | undefined
  return {
    async withFile(parts, work) {
      const { rm, writeFile } = await import('node:fs/promises')
      place ??= placeIn(folder).catch((reason: unknown) => {
        // A disk that is full now may have room later.
        place = undefined
        throw reason
      })
      const path = `${await place}${run}${crypto.randomUUID()}`
      try {
        await writeFile(path, parts, { flag: 'wx', mode: 0o600 })
        return await work(path)
      } finally {
        await rm(path, { force: true })
      }
    },
  }
}

/** Tells the files of this process from those of others before it. */
const run = `${crypto.randomUUID()}-`

/** What the paths of files begin with. */
async function placeIn(folder: string): Promise<string> {
  const [{ mkdir, readdir, rm }, { tmpdir }, paths] = await Promise.all([
    import('node:fs/promises'),
    import('node:os'),
    import('node:path'),
  ])
  const path = paths.resolve(folder, 'blocks')
  if (isPattern.test(path)) return paths.join(tmpdir(), 'loggia-')
  await mkdir(path, { recursive: true, mode: 0o700 })
  const left = (await readdir(path)).filter((name) => !name.startsWith(run))
  await Promise.all(left.map((name) => rm(paths.join(path, name), { force: true })))
  return paths.join(path, '/')
}

/** ClickHouse would look for other files than this one. */
const isPattern = /[*?{}[\]]/
