import { readFileSync, writeFileSync } from 'node:fs'
import { transform } from 'lightningcss'
import { main } from '../setup.mjs'
import { inRoot } from '../setup/paths.mjs'
import { bundled, bytesOf, compressed } from './bundle.mjs'
import { piecesOf, shareOf } from './shares.mjs'
import { outOfDate, sizeReport } from './size-report.mjs'

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} code what an application writes
 * @property {number} first kB that are loaded at once
 * @property {number} later kB that are loaded when they are needed
 * @property {boolean} [withReact] whether React is counted, for pages that have none
 * @property {boolean} [parts] whether bench/SIZES.md says what the first load is made of
 */

/** @typedef {Budget & { readonly bundle: import('./bundle.mjs').Bundle }} Measured */

const report = inRoot('bench', 'SIZES.md')

/*
 * Compares what a browser has to load with bench/size-budgets.json, and with what bench/SIZES.md says of it.
 * `--write` writes that page anew; `--files NAME` lists files instead.
 */
await main(async () => {
  /** @type {{ readonly budgets: readonly Budget[], readonly styles: number }} */
  const { budgets, styles } = JSON.parse(readFileSync(inRoot('bench', 'size-budgets.json'), 'utf8'))
  const [flag, name] = process.argv.slice(2)
  /** @type {Measured[]} */
  const measured = []
  for (const budget of budgets) {
    if (flag === '--files' && !budget.name.includes(name ?? '')) continue
    const { code, withReact } = budget
    measured.push({ ...budget, bundle: await bundled(code, withReact ? /^msw$/ : undefined) })
  }
  if (flag === '--files') return listed(measured)
  const rows = [
    ...measured.flatMap(({ name: what, bundle, first, later }) => [
      { what, when: 'first', bytes: compressed(bundle.first), limit: first },
      { what, when: 'later', bytes: compressed(bundle.later), limit: later },
    ]),
    { what: '@loggia/react/styles.css', when: 'first', bytes: stylesSize(), limit: styles },
  ].filter(({ bytes, limit }) => bytes > 0 || limit > 0)
  const text = sizeReport(rows, measured, current())
  if (flag === '--write') writeFileSync(report, text)
  const stale = outOfDate(current(), text)
  for (const line of stale) say(`bench/SIZES.md is out of date (npm run sizes): ${line}`)
  const kept = rows.map(compared).every(Boolean)
  return kept && stale.length === 0 ? 0 : 1
})

/** @param {{ readonly what: string, readonly when: string, readonly bytes: number, readonly limit: number }} row */
function compared({ what, when, bytes, limit }) {
  const kept = bytes <= limit * 1000
  say(`${kept ? 'ok' : 'TOO LARGE'}  ${(bytes / 1000).toFixed(1)} of ${limit} kB  ${what}, ${when}`)
  return kept
}

/**
 * Every file of first loads: minified, and what the whole would be less without it.
 *
 * @param {readonly Measured[]} measured
 */
function listed(measured) {
  for (const { name, bundle } of measured) {
    say(`${name}: ${compressed(bundle.first)} bytes, minified and compressed`)
    const pieces = piecesOf(bundle.first)
    const rows = pieces.map((piece) => ({ ...piece, share: shareOf(pieces, (it) => it === piece) }))
    for (const { file, text, share } of rows.toSorted((a, b) => b.share - a.share)) {
      say(`${String(text.length).padStart(7)} ${String(share).padStart(6)}  ${file || 'bundler'}`)
    }
  }
  return 0
}

function stylesSize() {
  const filename = inRoot('packages', 'react', 'dist', 'styles.css')
  const { code } = transform({ filename, code: readFileSync(filename), minify: true })
  return bytesOf(code.toString())
}

function current() {
  try {
    return readFileSync(report, 'utf8')
  } catch {
    return ''
  }
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
