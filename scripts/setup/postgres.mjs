import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { administrator, aptInstall } from './apt.mjs'
import { say } from './say.mjs'

/**
 * The folder of the programs of an installed Postgres server (`initdb`, `postgres`); `null` when there is none.
 *
 * `POSTGRES_BIN` decides; then what `pg_config` names, what is on the PATH, and where distributions keep them.
 *
 * @returns {string | null}
 */
export function installedPostgres() {
  const folders = [process.env['POSTGRES_BIN'], configured(), ...onPath(), ...usualPlaces()]
  return folders.find(holdsServer) ?? null
}

/**
 * An installed Postgres server, installed from Debian's packages where that is asked for (`CI`) and possible; `null`
 * when there is none. Tests that need one then skip and say so, or fail in CI.
 *
 * @returns {Promise<string | null>} the folder of its programs
 */
export async function ensuredPostgres() {
  const found = installedPostgres()
  if (found !== null) return found
  const asRoot = administrator()
  if (existsSync('/usr/bin/apt-get') && asRoot !== null && (process.env['CI'] || isRoot())) {
    say('No Postgres server found. Installing the postgresql package with apt-get ...')
    await aptInstall(asRoot, ['postgresql'])
  }
  const installed = installedPostgres()
  if (installed === null) say(howToInstall)
  return installed
}

const howToInstall =
  'No Postgres server found, so tests on one are skipped: install it (`apt-get install postgresql`, ' +
  '`brew install postgresql`), or name the folder of its programs in POSTGRES_BIN. No service need run.'

function isRoot() {
  return process.getuid?.() === 0
}

/** @param {string | undefined} folder */
function holdsServer(folder) {
  return (
    folder !== undefined && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))
  )
}

function configured() {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return undefined
  }
}

function onPath() {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
}

/** The newest version first. */
function usualPlaces() {
  return places.flatMap(([folder, named]) => {
    const names = existsSync(folder) ? readdirSync(folder) : []
    const versions = names.filter((name) => named.test(name))
    return versions.sort(newestFirst).map((name) => join(folder, name, 'bin'))
  })
}

/** @type {readonly (readonly [string, RegExp])[]} */
const places = [
  ['/usr/lib/postgresql', /^\d/],
  ['/usr', /^pgsql-/],
  ['/opt/homebrew/opt', /^postgresql(@|$)/],
  ['/usr/local/opt', /^postgresql(@|$)/],
  ['/Applications/Postgres.app/Contents/Versions', /^\d/],
]

/**
 * @param {string} a
 * @param {string} b
 */
function newestFirst(a, b) {
  return b.localeCompare(a, 'en', { numeric: true })
}
