import { readFileSync } from 'node:fs'
import { inRoot } from '../setup/paths.mjs'

const packages = ['core', 'react', 'server']

/**
 * What can be imported, by the name it is imported by (`@loggia/core/testing`), with the source file it begins at.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const entries = Object.fromEntries(packages.flatMap(entriesOf))

/**
 * @param {string} name
 * @returns {readonly (readonly [string, string])[]}
 */
function entriesOf(name) {
  const { exports } = JSON.parse(readFileSync(inRoot('packages', name, 'package.json'), 'utf8'))
  return Object.entries(exports).flatMap(([entry, target]) => {
    const source = target['@loggia/source'] ?? ''
    // A bundle is another file of the same things.
    if (!/\.tsx?$/.test(source) || entry.endsWith('.js')) return []
    return [[`@loggia/${name}${entry.slice(1)}`, inRoot('packages', name, source)]]
  })
}
