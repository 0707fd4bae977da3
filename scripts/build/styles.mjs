import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot } from '../setup/paths.mjs'

const source = inRoot('packages', 'react', 'src', 'styles.css')

/** Where custom elements look for them. What the compiler wrote there is for tools that read style sheets. */
const ofElements = inRoot('packages', 'react', 'dist', 'lib', 'elements', 'styles-text.js')

/**
 * Writes `@loggia/react/styles.css`: the source with everything that it imports, as one file; and the same as text
 * within the code of the custom elements.
 *
 * Loaded when asked for, since it stands on a dependency.
 */
export async function buildStyles() {
  const { bundle } = await import('lightningcss')
  const { code } = bundle({ filename: source, minify: false })
  mkdirSync(inRoot('packages', 'react', 'dist'), { recursive: true })
  writeFileSync(inRoot('packages', 'react', 'dist', 'styles.css'), code)
  mkdirSync(dirname(ofElements), { recursive: true })
  const text = bundle({ filename: source, minify: true }).code.toString()
  writeFileSync(ofElements, `export const stylesText = ${JSON.stringify(text)}\n`)
}
