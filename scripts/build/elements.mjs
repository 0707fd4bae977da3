import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'
import { newestChange } from './newest-change.mjs'

/** Where it is written to, the first file of it named `loggia-elements.js`. */
export const elementsFolder = inRoot('packages', 'react', 'dist', 'elements')

/** What it is made of. */
const sources = [
  'packages/core/src',
  'packages/react/src',
  'package-lock.json',
  'scripts/build/elements.mjs',
  'scripts/build/styles.mjs',
]

/**
 * Writes `@loggia/react/elements-bundle.js`: the custom elements with all that they need, React among it, for pages
 * that build nothing. What not every element needs is in files beside it, loaded when it is wanted.
 *
 * It is made of the built packages, and left alone while nothing has changed. The bundler is loaded when asked for.
 */
export async function buildElements() {
  if (newestChange(sources) < newestChange([join(elementsFolder, 'loggia-elements.js')])) return
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    input: { 'loggia-elements': inRoot('packages', 'react', 'dist', 'elements-bundle.js') },
    // Warnings about directives of dependencies change nothing.
    logLevel: 'silent',
    // What later files share with the first one stays in it, so that nobody waits for file after file.
    preserveEntrySignatures: 'allow-extension',
    resolve: { conditionNames: ['import', 'browser', 'production', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  })
  rmSync(elementsFolder, { recursive: true, force: true })
  await bundle.write({
    dir: elementsFolder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  })
  await bundle.close()
}
