import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { chdbDatabase, type ChdbSession } from '../clickhouse/chdb-session.ts'
import { clickhouseStore } from '../clickhouse/clickhouse-store.ts'
import { checkFolder } from './check-folder.ts'
import { folderFailure } from './folder-failure.ts'
import { holdFolder } from './folder-hold.ts'
import type { OpenedClickHouse } from './open-place.ts'
import { optionalPackage } from './optional-package.ts'

interface Chdb {
  readonly Session: new (folder: string) => ChdbSession & { close(): void }
}

/** ClickHouse within this process, in a folder that no other process may have open. */
export async function openChdb(path: string): Promise<OpenedClickHouse> {
  // Half a gigabyte, so it is no dependency of any kind; whoever wants it installs it.
  const { Session } = await optionalPackage('chdb', async () => chdb())
  const folder = resolve(path)
  const failureOf = (error: unknown): unknown => folderFailure(error, path)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw failureOf(error)
  })
  await checkFolder(folder, path, 'clickhouse/metadata')
  const release = await holdFolder(folder)
  try {
    const session = new Session(join(folder, 'clickhouse'))
    const database = chdbDatabase(session)
    return {
      kind: 'chdb',
      describe: `embedded ClickHouse in the folder ${path}`,
      folder,
      database,
      place: {},
      openStore: () => clickhouseStore(database),
      failureOf,
      async close() {
        try {
          session.close()
        } finally {
          await release()
        }
      },
    }
  } catch (error) {
    await release()
    throw failureOf(error)
  }
}

/** From where this package is, or else from where the program was started. */
function chdb(): Chdb {
  const places = [import.meta.url, join(process.cwd(), 'package.json')]
  let missing: unknown
  for (const place of places) {
    try {
      // Its own types are not there where it is not installed.
      return createRequire(place)('chdb') as Chdb
    } catch (error) {
      missing = error
    }
  }
  throw missing
}
