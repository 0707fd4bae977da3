import { PGlite } from '@electric-sql/pglite'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pgliteDatabase, type PostgresDatabase } from '../../src/postgres.ts'

/**
 * A Postgres in the memory of this process, one for all tests of a file. It takes its time to start, so open it as the
 * file is read: hooks have less patience.
 */
export async function pglite(): Promise<PostgresDatabase> {
  return pgliteDatabase(await emptyPglite())
}

/** Nothing takes a database longer than its first start, so all but the first of this version are copies. */
async function emptyPglite(): Promise<PGlite> {
  if (existsSync(template))
    return PGlite.create({ loadDataDir: new Blob([readFileSync(template)]) })
  const first = await PGlite.create()
  const dump = await first.dumpDataDir('none')
  // Under its name at once and whole, since others may look for it right now.
  const part = `${template}.${process.pid}`
  mkdirSync(dirname(template), { recursive: true })
  writeFileSync(part, new Uint8Array(await dump.arrayBuffer()))
  renameSync(part, template)
  return first
}

const root = join(import.meta.dirname, '../../../..')
const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
) as { readonly version: string }
const template = join(root, '.cache', `pglite-${version}.tar`)
