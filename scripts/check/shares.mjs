import { SourceMap } from 'node:module'
import { bytesOf } from './bundle.mjs'

/**
 * @typedef {{ readonly file: string, readonly text: string }} Piece what is left of a source file
 */

/**
 * The minified code of chunks by the file that it comes from; what the bundler adds has no name.
 *
 * @param {readonly import('./bundle.mjs').Chunk[]} chunks
 * @returns {readonly Piece[]}
 */
export function piecesOf(chunks) {
  /** @type {Map<string, string>} */
  const texts = new Map()
  for (const chunk of chunks) {
    const map = new SourceMap(JSON.parse(String(chunk.map)))
    for (const [line, text] of chunk.code.split('\n').entries()) addLine(texts, map, line, text)
  }
  return [...texts].map(([file, text]) => ({ file, text }))
}

/**
 * @param {Map<string, string>} texts
 * @param {SourceMap} map
 * @param {number} line
 * @param {string} text
 */
function addLine(texts, map, line, text) {
  for (let at = 0; at < text.length; at++) {
    const found = map.findEntry(line, at)
    const file = fileName('originalSource' in found ? (found.originalSource ?? '') : '')
    texts.set(file, (texts.get(file) ?? '') + text[at])
  }
}

/**
 * `core/query`, `react/parts/icon`, `@tanstack/table-core`
 *
 * @param {string} path
 */
export function fileName(path) {
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  if (dependency !== undefined && !path.includes('/dist/lib/')) return dependency
  const [, owner, file] = /([^/]+)\/dist\/(?:lib\/)?(.*)\.js$/.exec(path) ?? []
  return owner === undefined ? '' : `${owner}/${file}`
}

/**
 * What the whole would be less without some of its pieces, in compressed bytes. Pieces share words, so that all of them
 * together are more than the sum.
 *
 * @param {readonly Piece[]} all
 * @param {(piece: Piece) => boolean} isOne
 */
export function shareOf(all, isOne) {
  return textBytes(all) - textBytes(all.filter((piece) => !isOne(piece)))
}

/** @param {readonly Piece[]} pieces */
export function textBytes(pieces) {
  return bytesOf(pieces.map(({ text }) => text).join('\n'))
}
