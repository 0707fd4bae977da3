import { readFileSync } from 'node:fs'
import { inRoot } from '../setup/paths.mjs'
import { bytesOf } from './bundle.mjs'
import { fileName, piecesOf, shareOf, textBytes } from './shares.mjs'

/**
 * @typedef {{ readonly part: string, readonly files: readonly string[], readonly why: string }} Part
 * @typedef {{ readonly what: string, readonly when: string, readonly bytes: number, readonly limit: number }} Size
 * @typedef {import('./sizes.mjs').Measured} Measured
 */

/** Whoever adds to a first load says in this file why. */
const reasons = 'bench/size-parts.json'

const noReason = `**give a reason in ${reasons}**`

/** What follows is written by hand. */
const byHand = '\n## What was tried'

/** kB that a figure may be off. */
const tolerance = 0.3

/**
 * The page that says what a browser loads, and why. What was written by hand on the page before stays.
 *
 * @param {readonly Size[]} sizes
 * @param {readonly Measured[]} measured
 * @param {string} before
 */
export function sizeReport(sizes, measured, before) {
  /** @type {{ readonly first: readonly Part[], readonly later: readonly Part[] }} */
  const { first, later } = JSON.parse(readFileSync(inRoot(...reasons.split('/')), 'utf8'))
  const tables = measured.filter(({ parts }) => parts === true)
  const [, notes = '\n'] = before.split(byHand)
  const heads = tables.map(({ name }) => name.replace(/ of .*/, ''))
  return `# What a browser loads

kB (1,000 bytes) of minified code, compressed by gzip, without react and react-dom. \`npm run sizes\` writes this page up to
"What was tried"; the reasons are in [size-parts.json](size-parts.json), the budgets in [size-budgets.json](size-budgets.json).
\`npm run check -- sizes\` fails when a budget is exceeded, when a figure here is off by more than ${tolerance} kB, and when a file is loaded
first and no reason is given for it. \`npm run sizes -- LogsTable\` lists every file.

## Entries

${table(
  ['what an application imports', 'loaded', 'kB', 'budget'],
  sizes.map(({ what, when, bytes, limit }) => [what, when, kB(bytes), String(limit)]),
)}

## What tables load first

Each figure is what the whole would be less without the part. Parts share words, so that the whole is more than their sum.

${table(['part', ...heads, 'why it is there before the first rows'], firstRows(first, tables))}

## What tables load later

${table(['code', 'kB', 'when'], laterRows(later, tables.slice(0, 1)))}
${byHand}${notes}`
}

/**
 * Rows of a page that are missing from another, or have other figures there.
 *
 * @param {string} before
 * @param {string} now
 * @returns {readonly string[]}
 */
export function outOfDate(before, now) {
  const known = new Map(tableRows(before))
  return tableRows(now).flatMap(([what, figures]) => {
    if (what.includes(noReason)) return what
    const old = known.get(what)
    if (!old) return `nothing is said of ${what}`
    const off = figures.some((figure, at) => Math.abs(figure - (old[at] ?? 0)) > tolerance + 0.001)
    return off ? `${what}: ${figures.join(', ')} kB, not ${old.join(', ')}` : []
  })
}

/**
 * @param {string} text
 * @returns {[string, number[]][]}
 */
function tableRows(text) {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => [
      cells.filter((cell) => cell !== '' && !isFigure(cell)).join(', '),
      cells.filter(isFigure).map(Number),
    ])
}

/** @param {string} cell */
function isFigure(cell) {
  return /^[\d.]+$/.test(cell)
}

/**
 * @param {readonly Part[]} parts
 * @param {readonly Measured[]} tables
 */
function firstRows(parts, tables) {
  const pieces = tables.map(({ bundle }) => piecesOf(bundle.first))
  const rows = parts.map(({ part, files, why }) => {
    const shares = pieces.map((all) => shareOf(all, ({ file }) => isNamed(file, files)))
    return [part, ...shares.map(kB), why]
  })
  const named = parts.flatMap(({ files }) => files)
  const strange = pieces.flat().filter(({ file }) => file !== '' && !isNamed(file, named))
  for (const file of new Set(strange.map((piece) => piece.file))) {
    rows.push([`**${file}**`, ...pieces.map(() => ''), noReason])
  }
  return [...rows, ['whole', ...pieces.map((all) => kB(textBytes(all))), '']]
}

/**
 * @param {readonly Part[]} parts
 * @param {readonly Measured[]} tables
 */
function laterRows(parts, tables) {
  const chunks = tables.flatMap(({ bundle }) => bundle.later)
  const sized = chunks.map((chunk) => ({ file: chunkName(chunk), bytes: bytesOf(chunk.code) }))
  const named = parts.flatMap(({ files }) => files)
  const others = sized.filter(({ file }) => !isNamed(file, named))
  return [
    ...parts.map(({ part, files, why }) => {
      const mine = sized.filter(({ file }) => isNamed(file, files))
      return [part, kB(mine.reduce((sum, { bytes }) => sum + bytes, 0)), why]
    }),
    ...(others.length === 0
      ? []
      : [['what some of these share', kB(others.reduce((sum, { bytes }) => sum + bytes, 0)), '']]),
  ]
}

/**
 * The file that is fetched, or the largest of those that several share.
 *
 * @param {import('./bundle.mjs').Chunk} chunk
 */
function chunkName({ facadeModuleId, modules }) {
  if (facadeModuleId !== null) return fileName(facadeModuleId)
  const largest = Object.entries(modules).toSorted(
    ([, a], [, b]) => b.renderedLength - a.renderedLength,
  )
  return fileName(largest[0]?.[0] ?? '')
}

/**
 * @param {string} file
 * @param {readonly string[]} names `react/cells/*` stands for the folder
 */
function isNamed(file, names) {
  return names.some((name) =>
    name.endsWith('*') ? file.startsWith(name.slice(0, -1)) : file === name,
  )
}

/** @param {number} bytes */
function kB(bytes) {
  return (bytes / 1000).toFixed(1)
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
