import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { Failure } from './say.mjs'

/** The oldest Node that runs TypeScript files as they are. */
const oldest = [22, 18]

/**
 * The Node that runs everything after set-up: the one that npm installed, where there is one for this
 * platform, else the one that runs this script.
 *
 * @returns {string} its path
 * @throws {Failure} when both are missing or too old
 */
export function projectNode() {
  const installed = inRoot('node_modules', '.bin', 'node')
  if (existsSync(installed) && isNewEnough(versionOf(installed))) return installed
  if (isNewEnough(process.version)) return process.execPath
  throw new Failure(
    `Node ${process.version} is too old to run this repository, and no newer one came with its ` +
      `dependencies on ${process.platform}-${process.arch}. Install Node ${oldest.join('.')} or later ` +
      '(24 is recommended: https://nodejs.org) and start again.',
  )
}

/** @param {string} node */
function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return 'v0.0.0'
  }
}

/** @param {string} version such as `v24.1.0` */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}
