import { existsSync } from 'node:fs'
import { inRoot } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { Failure, say } from '../setup/say.mjs'
import { tool } from '../setup/tool.mjs'
import { newestChange } from './newest-change.mjs'

const built = inRoot('examples', 'dashboard', 'dist', 'client', 'index.html')

/** What the page is made of. */
const sources = [
  'packages/core/src',
  'packages/react/src',
  'packages/react/package.json',
  'examples/dashboard/src/page',
  'examples/dashboard/public',
  'examples/dashboard/index.html',
  'examples/dashboard/vite.config.ts',
  'package-lock.json',
]

/**
 * Builds the page that the dashboard serves, unless nothing changed since it was built.
 *
 * @param {string} node
 */
export async function buildDashboard(node) {
  if (newestChange(sources) < newestChange([built])) return
  say(existsSync(built) ? 'The page has changed: building it again ...' : 'Building the page ...')

  const line = tool(node, 'vite')
  // Whoever builds it, e.g. a test run, the page is the one for production.
  const env = { ...process.env, NODE_ENV: 'production' }
  const code = await run([...line, 'build', 'examples/dashboard', '--logLevel', 'warn'], env)
  if (code !== 0) throw new Failure('The page could not be built; the reason is above.')
}
