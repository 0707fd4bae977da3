import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'
import { Failure } from '../setup/say.mjs'
import { capture } from './capture.mjs'

/**
 * Packs a package as it would be published.
 *
 * @param {string} name the folder under `packages/`
 * @param {string} folder where the tarball goes
 * @returns {Promise<string>} its path
 */
export async function tarball(name, folder) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const line = /** @type {const} */ ([
    npm,
    'pack',
    '--json',
    '--loglevel=error',
    '--pack-destination',
    folder,
  ])
  const { code, output } = await capture(line, process.env, inRoot('packages', name))
  if (code !== 0) throw new Failure(`packages/${name} could not be packed:\n${output}`)
  // npm 12 answers with an object by name, earlier ones with a list.
  const [packed] = Object.values(JSON.parse(output))
  return join(folder, packed.filename)
}
