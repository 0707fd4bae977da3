import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture } from '../check/capture.mjs'
import { inRoot } from '../setup/paths.mjs'
import { indexPage, relinked, tidied } from './tidy.mjs'

/** @typedef {ReadonlyMap<string, string>} Pages texts by file name */

const folder = inRoot('docs', 'api')

/**
 * The pages of the reference, as the doc comments want them now.
 *
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Pages>}
 */
export async function referencePages(node, env) {
  const out = mkdtempSync(join(tmpdir(), 'loggia-reference-'))
  try {
    const typedoc = inRoot('scripts/reference/node_modules/typedoc/bin/typedoc')
    const options = inRoot('scripts/reference/typedoc.config.mjs')
    const { code, output } = await capture([node, typedoc, '--options', options, '--out', out], env)
    if (code !== 0) throw new Error(`The reference could not be made.\n${output}`)
    return pagesIn(out)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** @returns {Pages} */
export function committedPages() {
  return textsIn(folder)
}

/** @param {Pages} pages */
export function writePages(pages) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of pages) writeFileSync(join(folder, name), text)
}

/** @param {string} out */
function pagesIn(out) {
  const pages = [...textsIn(out)].filter(([name]) => name !== 'README.md')
  const texts = new Map(pages)
  const tidy = pages.map(([name, text]) => {
    return /** @type {const} */ ([name, tidied(relinked([name, text], texts))])
  })
  return new Map([...tidy, ['README.md', indexPage(tidy)]])
}

/** @param {string} from */
function textsIn(from) {
  const names = readdirSync(from).filter((name) => name.endsWith('.md'))
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(from, name), 'utf8')]))
}
