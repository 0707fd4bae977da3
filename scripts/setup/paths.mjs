import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * A path inside the repository.
 *
 * @param {readonly string[]} parts
 */
export function inRoot(...parts) {
  return join(root, ...parts)
}
