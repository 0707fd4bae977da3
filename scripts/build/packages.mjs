import { run } from '../setup/run.mjs'
import { Failure } from '../setup/say.mjs'
import { tool } from '../setup/tool.mjs'
import { buildElements } from './elements.mjs'
import { buildStyles } from './styles.mjs'

/** Everything with `exports`; what it needs is built with it. */
const projects = ['packages/core', 'packages/react', 'packages/server', 'mocks']

/**
 * Compiles the packages, copies their styles and bundles the custom elements; what is current is left alone.
 *
 * @param {string} node
 */
export async function buildPackages(node) {
  const code = await run([...tool(node, 'tsc', 'typescript'), '-b', ...projects])
  if (code !== 0) throw new Failure('The packages do not compile; the reasons are above.')
  await buildStyles()
  await buildElements()
}
