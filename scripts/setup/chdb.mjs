import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { Failure, say } from './say.mjs'

/**
 * chDB, which is ClickHouse within the process, for the tests of that store: installed where everything has to be tested
 * (`CI=true`) or somebody asks for it (`LOGGIA_CHDB=1`), since it is half a gigabyte that nobody has to have. Otherwise
 * those tests skip, and one line says how to get it.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it is there
 * @throws {Failure} when it is asked for and cannot be installed
 */
export async function ensuredChdb(env = process.env) {
  if (isInstalled()) return true
  if (env['CI'] !== 'true' && env['LOGGIA_CHDB'] !== '1') {
    say(
      'The tests of ClickHouse skip, for chDB is not installed: LOGGIA_CHDB=1 npm test gets it (half a gigabyte).',
    )
    return false
  }
  say('Installing chDB in test/chdb, for the tests of ClickHouse (half a gigabyte) ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Its binary is a package of its own for each platform: nothing has to be run to get it. There is no lock file, since
  // `npm ci` refuses one that was written where the packages of other platforms cannot be had; versions are exact.
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  const place = ['--prefix', inRoot('test', 'chdb')]
  const code = await run([npm, 'install', ...place, ...options, '--loglevel=error'], env)
  if (code === 0 && isInstalled()) return true
  throw new Failure(
    `chDB could not be installed (npm install ended with ${code}), so the store in ClickHouse cannot be tested. ` +
      'There are binaries for Linux (glibc) and macOS, on x64 and arm64. When the message above names the network, ' +
      'try again; without CI=true and LOGGIA_CHDB=1 these tests skip.',
  )
}

/** Whether what is installed is what is asked for. */
function isInstalled() {
  const installed = inRoot('test', 'chdb', 'node_modules', 'chdb', 'package.json')
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(inRoot('test', 'chdb', 'package.json'), 'utf8'))
  return JSON.parse(readFileSync(installed, 'utf8')).version === wanted.dependencies.chdb
}
