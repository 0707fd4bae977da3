import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pgliteDatabase } from '../postgres/postgres-database.ts'
import { postgresStore } from '../postgres/postgres-store.ts'
import { checkFolder } from './check-folder.ts'
import { folderFailure } from './folder-failure.ts'
import { holdFolder } from './folder-hold.ts'
import type { OpenedPostgres } from './open-place.ts'
import { optionalPackage } from './optional-package.ts'

/** Postgres within this process, in a folder that no other process may have open. */
export async function openPglite(path: string): Promise<OpenedPostgres> {
  const { PGlite } = await optionalPackage(
    '@electric-sql/pglite',
    () => import('@electric-sql/pglite'),
  )
  const folder = resolve(path)
  const failureOf = (error: unknown): unknown => folderFailure(error, path)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw failureOf(error)
  })
  await checkFolder(folder, path, 'postgres/PG_VERSION')
  const release = await holdFolder(folder)
  try {
    // Within it, so that whatever else is needed there has its place.
    const pglite = await PGlite.create(resolve(folder, 'postgres'))
    const database = pgliteDatabase(pglite)
    return {
      kind: 'pglite',
      describe: `embedded Postgres in the folder ${path}`,
      folder,
      database,
      openStore: () => postgresStore(database),
      failureOf,
      async close() {
        try {
          await pglite.close()
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
