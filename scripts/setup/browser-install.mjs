import { existsSync } from 'node:fs'
import { administrator, aptInstall } from './apt.mjs'
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
    await aptInstall(asRoot, ['chromium'])
    if (installedBrowser() !== null) return
  }
  say('No Chromium or Chrome found. Downloading one with `npx playwright install chromium` ...')
  // Without --with-deps, which would also upgrade libraries and install fonts all over the machine.
  await run([...tool(node, 'playwright'), 'install', 'chromium'])
}
