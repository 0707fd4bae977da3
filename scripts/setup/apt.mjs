import { existsSync } from 'node:fs'
import { run } from './run.mjs'

/**
 * What to write before a command that only an administrator may run; `null` when nobody here is one.
 *
 * @returns {readonly string[] | null}
 */
export function administrator() {
  if (process.getuid?.() === 0) return []
  return existsSync('/usr/bin/sudo') ? ['/usr/bin/sudo', '-n'] : null
}

/**
 * Installs packages of Debian and those that come from it.
 *
 * @param {readonly string[]} asRoot what {@link administrator} says
 * @param {readonly string[]} packages
 */
export async function aptInstall(asRoot, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', ...packages],
  ]) {
    const [command = '', ...rest] = [...asRoot, '/usr/bin/apt-get', ...args]
    // The list of packages may be partly out of reach; the installation itself says whether it matters.
    await run([command, ...rest], env, ['ignore', 'ignore', 'inherit'])
  }
}
