import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from '../setup/paths.mjs'

/**
 * When one of these files, or a file in these folders, changed last, in milliseconds; 0 when none exists.
 *
 * Built files and dependencies do not count.
 *
 * @param {readonly string[]} paths inside the repository
 * @returns {number}
 */
export function newestChange(paths) {
  return Math.max(0, ...paths.map((path) => changeOf(resolve(root, path))))
}

/** @param {string} path */
function changeOf(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  const names = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules')
  return newestChange(names.map((name) => join(path, name)))
}
