import { readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'

/**
 * The start of a line that runs an installed command-line tool with this Node.
 *
 * The file is started and not the link in `node_modules/.bin`, which would look for a `node` of its own.
 *
 * @param {string} node
 * @param {string} name
 * @param {string} [from] the package that brings the tool, when it is called otherwise
 * @returns {import('./run.mjs').Line}
 */
export function tool(node, name, from = name) {
  const folder = inRoot('node_modules', from)
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  return [node, `${folder}/${typeof bin === 'string' ? bin : bin[name]}`]
}
