import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { Failure, say } from './say.mjs'

/**
 * Why dependencies must be installed, in words; `null` when what is installed is what the lock file asks for.
 *
 * Contents are compared, for a checkout or a copy changes times without changing anything.
 */
export function missingDependencies() {
  const installed = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return 'no dependencies are installed yet'
  const present = packagesIn(installed)
  const stale = Object.entries(packagesIn(inRoot('package-lock.json'))).some(
    ([path, { version, optional, devOptional }]) =>
      path.includes('node_modules/') &&
      present[path]?.version !== version &&
      !(path in present ? false : optional || devOptional),
  )
  return stale ? 'package-lock.json has changed since they were installed' : null
}

/** @param {string} why */
export async function installDependencies(why) {
  say(`Installing dependencies with npm ci (${why}) ...`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run([npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 0) return
  throw new Failure(
    `npm ci failed (exit code ${code}), so nothing can be built or started. Its message is above: ` +
      'when it names the network, check the connection or the registry (`npm ping`) and try again.',
  )
}

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly devOptional?: boolean }} Locked
 */

/**
 * @param {string} lockFile
 * @returns {Readonly<Record<string, Locked>>}
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {}
}
