import { mkdirSync, writeFileSync } from 'node:fs'
import { inRoot } from '../setup/paths.mjs'

const source = inRoot('packages', 'react', 'src', 'styles.css')

/**
 * Writes `@loggia/react/styles.css`: the source with everything that it imports, as one file.
 *
 * Loaded when asked for, since it stands on a dependency.
 */
export async function buildStyles() {
  const { bundle } = await import('lightningcss')
  const { code } = bundle({ filename: source, minify: false })
  mkdirSync(inRoot('packages', 'react', 'dist'), { recursive: true })
  writeFileSync(inRoot('packages', 'react', 'dist', 'styles.css'), code)
}
