import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDashboard } from './build/dashboard.mjs'
import { buildPackages } from './build/packages.mjs'
import { setUp } from './setup.mjs'
import { inRoot } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { Failure, say } from './setup/say.mjs'
import { tool } from './setup/tool.mjs'

/*
 * Sets up what is missing, runs all tests and says last how many passed and failed. Arguments go to Vitest:
 * `npm test -- packages/core`. Whatever keeps tests from running counts as a failure.
 */
const { passed, failed, skipped, code } = await counted()
for (const { name, reason } of skipped) say(`skipped: ${name} (${reason})`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : code || 1

/**
 * @typedef {{ readonly name: string, readonly reason: string }} Skipped
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: readonly Skipped[] }} Counts
 */

/** @returns {Promise<Counts & { readonly code: number }>} */
async function counted() {
  const ready = await attempt(() => setUp({ browser: true, firefox: true, databases: true }))
  if (ready === null) return { passed: 0, failed: 1, skipped: [], code: 1 }
  // Tests run on sources, so those that need nothing built can still tell more.
  const built = await attempt(() => build(ready.node))
  const { code, ...counts } = await tested(ready.node, ready.env)
  return { ...counts, failed: counts.failed + (built === null ? 1 : 0), code }
}

/**
 * @param {string} node
 * @returns {Promise<true>}
 */
async function build(node) {
  await buildPackages(node)
  await buildDashboard(node)
  return true
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
async function tested(node, env) {
  const folder = mkdtempSync(join(tmpdir(), 'loggia-tests-'))
  const file = join(folder, 'counts.json')

  const reporter = inRoot('test', 'setup', 'counts-reporter.ts')
  const args = ['run', '--reporter=default', `--reporter=${reporter}`, ...process.argv.slice(2)]
  const code = await run([...tool(node, 'vitest'), ...args], { ...env, LOGGIA_TEST_COUNTS: file })
  const counts = countsIn(file)
  rmSync(folder, { recursive: true })
  if (code === 0 || counts.failed > 0) return { ...counts, code }
  say(`Vitest ended with code ${code} although no test failed: see above.`)
  return { ...counts, failed: 1, code }
}

/**
 * @param {string} file
 * @returns {Counts}
 */
function countsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: [] }
  }
}

/**
 * What the work resolves to; `null`, with the reason said, when something has to be mended first.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | null>}
 */
async function attempt(work) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(error.message)
    return null
  }
}
