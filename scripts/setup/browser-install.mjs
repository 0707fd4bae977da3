import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { tool } from './tool.mjs'

/**
 * Installs Chromium in the platform's way, saying so: from the distribution where that is possible, else
 * by Playwright.
 *
 * @param {string} node
 * @param {() => string | null} installedBrowser
 */
export async function installBrowser(node, installedBrowser) {
  const asRoot = administrator()
  if (existsSync('/usr/bin/apt-get') && asRoot !== null) {
    say('No Chromium or Chrome found. Installing the chromium package with apt-get ...')
    await aptInstall(asRoot)
    if (installedBrowser() !== null) return
  }
  say('No Chromium or Chrome found. Downloading one with `npx playwright install chromium` ...')
  // Without --with-deps, which would also upgrade libraries and install fonts all over the machine.
  await run([...tool(node, 'playwright'), 'install', 'chromium'])
}

/**
 * What to write before a command that only an administrator may run; `null` when nobody here is one.
 *
 * @returns {readonly string[] | null}
 */
function administrator() {
  if (process.getuid?.() === 0) return []
  return existsSync('/usr/bin/sudo') ? ['/usr/bin/sudo', '-n'] : null
}

/** @param {readonly string[]} asRoot */
async function aptInstall(asRoot) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...asRoot, '/usr/bin/apt-get', ...args]
    // The list of packages may be partly out of reach; the installation itself says whether it matters.
    await run([command, ...rest], env, ['ignore', 'ignore', 'inherit'])
  }
}
