import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { inRoot } from '../setup/paths.mjs'

/**
 * @typedef {import('rolldown').OutputChunk} Chunk
 * @typedef {{ readonly first: readonly Chunk[], readonly later: readonly Chunk[] }} Bundle
 */

/**
 * What an application loads for a module of this code: at once, and when something is needed for the first time.
 *
 * @param {string} code
 * @param {RegExp} [external] what the application has anyway
 * @returns {Promise<Bundle>}
 */
export async function bundled(code, external = /^(react|react-dom|msw)($|\/)/) {
  const entry = inRoot('packages', 'react', 'size-entry.js')
  const bundle = await rolldown({
    input: entry,
    // Warnings about directives of dependencies do not change sizes.
    logLevel: 'silent',
    external,
    // As applications are built: what a later chunk shares with the first one stays in the first.
    preserveEntrySignatures: 'allow-extension',
    resolve: { conditionNames: ['import', 'browser', 'production', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, sourcemap: 'hidden' })
  const chunks = output.filter((chunk) => chunk.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of atOnce) for (const next of byName.get(name)?.imports ?? []) atOnce.add(next)
  return {
    first: chunks.filter(({ fileName }) => atOnce.has(fileName)),
    later: chunks.filter(({ fileName }) => !atOnce.has(fileName)),
  }
}

/** @param {readonly Chunk[]} chunks */
export function compressed(chunks) {
  return chunks.reduce((sum, { code }) => sum + bytesOf(code), 0)
}

/** @param {string} text */
export function bytesOf(text) {
  return gzipSync(text, { level: 9 }).length
}
