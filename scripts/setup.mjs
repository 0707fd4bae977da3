import { missingDependencies, installDependencies } from './setup/dependencies.mjs'
import { ensuredBrowser } from './setup/browser.mjs'
import { ensuredChdb } from './setup/chdb.mjs'
import { ensuredFirefox } from './setup/firefox.mjs'
import { ensuredPostgres } from './setup/postgres.mjs'
import { projectNode } from './setup/project-node.mjs'
import { Failure, say } from './setup/say.mjs'

/**
 * Makes a fresh clone ready and says what it does: the dependencies, a Node that is new enough and, when asked
 * for, a browser, a Firefox beside it and the databases that tests need. Everything here and in `setup/` is plain JavaScript for Node 20, since it runs before
 * anything is installed.
 *
 * @param {{ readonly browser?: boolean, readonly firefox?: boolean, readonly databases?: boolean }} [needs]
 * @returns {Promise<{ readonly node: string, readonly env: NodeJS.ProcessEnv }>} the Node that runs the real
 *   work, and the environment that it runs in
 * @throws {Failure} saying what is missing and what to do
 */
export async function setUp({ browser = false, firefox = false, databases = false } = {}) {
  const missing = missingDependencies()
  if (missing !== null) await installDependencies(missing)
  const node = projectNode()
  if (databases) {
    await ensuredPostgres()
    await ensuredChdb()
  }
  if (!browser) return { node, env: process.env }
  const env = { ...process.env, CHROMIUM: await ensuredBrowser(node) }
  const path = firefox ? await ensuredFirefox() : null
  return { node, env: path === null ? env : { ...env, FIREFOX: path } }
}

/**
 * Runs a script's work after set-up; a failure is one readable text and exit code 1.
 *
 * @param {() => Promise<number>} work resolves to the exit code
 */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
