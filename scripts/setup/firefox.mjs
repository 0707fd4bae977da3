import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { administrator, aptInstall } from './apt.mjs'
import { starts } from './browser-places.mjs'
import { Failure, say } from './say.mjs'

/**
 * The path of a Firefox; `null` when there is none. `FIREFOX` decides; then what is on the PATH or in the usual places.
 *
 * @returns {string | null}
 * @throws {Failure} when the variable names a file that is not there
 */
export function installedFirefox() {
  const named = process.env['FIREFOX']
  if (named && !existsSync(named)) {
    throw new Failure(
      `FIREFOX names ${named}, which is not there, so nothing can be tested in it. ` +
        'Correct the variable, or unset it to have a Firefox looked for.',
    )
  }
  if (named) return named
  return places().find((path) => existsSync(path) && starts(path)) ?? null
}

/**
 * A Firefox, installed from the distribution where that is possible. What is tested in it skips where there is none, and
 * says so: another browser is a second opinion, without which the rest of the tests is still worth running.
 *
 * @returns {Promise<string | null>} its path
 */
export async function ensuredFirefox() {
  const found = installedFirefox()
  if (found !== null) return found
  const asRoot = administrator()
  if (existsSync('/usr/bin/apt-get') && asRoot !== null) {
    say('No Firefox found. Installing the firefox-esr package with apt-get ...')
    await aptInstall(asRoot, ['firefox-esr'])
  }
  const installed = installedFirefox()
  if (installed === null) {
    say(
      'No Firefox was found and none could be installed: what is tested in it skips. ' +
        'Install one by hand, or point FIREFOX at it: FIREFOX=/path/to/firefox npm test.',
    )
  }
  return installed
}

function places() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return folders.map((folder) => join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox'))
  }
  if (process.platform === 'win32') {
    const folders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']]
    return folders.flatMap((folder) =>
      folder ? [join(folder, 'Mozilla Firefox', 'firefox.exe')] : [],
    )
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return ['firefox-esr', 'firefox'].flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  )
}
