import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot } from '../../scripts/setup/paths.mjs'

/**
 * An embedded Postgres as its first start leaves it, packed, for tests that are about something else: nothing takes it
 * longer. It is made once for each version.
 */
export async function pgliteTemplate(): Promise<string> {
  if (existsSync(template)) return template
  // Most who ask need none of its code.
  const { PGlite } = await import('@electric-sql/pglite')
  const first = await PGlite.create()
  const dump = await first.dumpDataDir('none')
  await first.close()
  // Under its name at once and whole, since others may look for it right now.
  const part = `${template}.${process.pid}`
  mkdirSync(dirname(template), { recursive: true })
  writeFileSync(part, new Uint8Array(await dump.arrayBuffer()))
  renameSync(part, template)
  return template
}

/** Makes a folder in which an embedded Postgres was started once, and holds nothing. */
export async function startedBefore(folder: string): Promise<void> {
  const packed = await pgliteTemplate()
  mkdirSync(folder, { recursive: true })
  // Paths in it begin with a slash, of which tar warns.
  execFileSync('tar', ['-xf', packed, '-C', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
}

const { version } = JSON.parse(
  readFileSync(inRoot('node_modules/@electric-sql/pglite/package.json'), 'utf8'),
) as { readonly version: string }
const template = inRoot('.cache', `pglite-${version}.tar`)
