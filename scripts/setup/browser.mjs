import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { installedAt, onPath, starts } from './browser-places.mjs'
import { installBrowser } from './browser-install.mjs'
import { Failure } from './say.mjs'

/**
 * The path of a Chromium or Chrome; `null` when there is none.
 *
 * `CHROMIUM` or `CHROME_PATH` decide; then what is on the PATH, in the usual places, or downloaded by
 * Playwright before.
 *
 * @returns {string | null}
 * @throws {Failure} when a variable names a file that is not there
 */
function installedBrowser() {
  for (const name of ['CHROMIUM', 'CHROME_PATH']) {
    const path = process.env[name]
    if (!path) continue
    if (existsSync(path)) return path
    throw new Failure(
      `${name} names ${path}, which is not there, so no browser test can run. ` +
        'Correct the variable, or unset it to have a browser looked for.',
    )
  }
  const found = [...onPath(), ...installedAt(), playwrightBrowser()]
  return found.find((path) => path !== null && starts(path)) ?? null
}

/**
 * What Playwright needs to start the browser that is installed; its own one when there is none.
 *
 * @returns {{ readonly executablePath?: string }}
 */
export function launchOptions() {
  const executablePath = installedBrowser()
  return executablePath === null ? {} : { executablePath }
}

/**
 * A browser, installed in the platform's way when there is none.
 *
 * @param {string} node
 * @returns {Promise<string>} its path
 * @throws {Failure} when it cannot be installed
 */
export async function ensuredBrowser(node) {
  const found = installedBrowser()
  if (found !== null) return found
  await installBrowser(node, installedBrowser)
  const installed = installedBrowser()
  if (installed !== null) return installed
  throw new Failure(
    'No Chromium or Chrome was found and none could be installed, so browser tests cannot run. ' +
      'Install one by hand, or point CHROMIUM at it: CHROMIUM=/path/to/chromium npm test. When one was ' +
      'downloaded but does not start, `npx playwright install-deps chromium` brings the libraries it needs.',
  )
}

/** What Playwright has downloaded, or would download, as its own browser. */
function playwrightBrowser() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright')
    const path = chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}
