import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { transform } from 'lightningcss'
import { rolldown } from 'rolldown'
import { main } from '../setup.mjs'
import { inRoot } from '../setup/paths.mjs'

/**
 * @typedef {{ readonly name: string, readonly code: string, readonly first: number, readonly later: number }} Budget
 */

/*
 * Compares what a browser has to load with bench/size-budgets.json: first, with everything that is imported
 * at once, and later, when something is needed for the first time.
 */
await main(async () => {
  /** @type {{ readonly budgets: readonly Budget[], readonly styles: number }} */
  const { budgets, styles } = JSON.parse(readFileSync(inRoot('bench', 'size-budgets.json'), 'utf8'))
  let kept = true
  for (const budget of budgets) {
    const { first, later } = await sizes(budget.code)
    kept = compared(`${budget.name}, first`, first, budget.first) && kept
    if (later > 0) kept = compared(`${budget.name}, later`, later, budget.later) && kept
  }
  kept = compared('@loggia/react/styles.css', stylesSize(), styles) && kept
  return kept ? 0 : 1
})

/**
 * @param {string} name
 * @param {number} bytes
 * @param {number} limit in kB
 */
function compared(name, bytes, limit) {
  const kept = bytes <= limit * 1000
  process.stdout.write(
    `${kept ? 'ok' : 'TOO LARGE'}  ${(bytes / 1000).toFixed(1)} of ${limit} kB  ${name}\n`,
  )
  return kept
}

/**
 * The compressed bytes that a module of this code loads at once, and those that it may load later.
 *
 * @param {string} code
 */
async function sizes(code) {
  const chunks = await bundled(code)
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of atOnce) for (const next of byName.get(name)?.imports ?? []) atOnce.add(next)
  const total = { first: 0, later: 0 }
  for (const { fileName, code: text } of chunks) {
    total[atOnce.has(fileName) ? 'first' : 'later'] += gzipSync(text, { level: 9 }).length
  }
  return total
}

/** @param {string} code */
async function bundled(code) {
  const entry = inRoot('packages', 'react', 'size-entry.js')
  const bundle = await rolldown({
    input: entry,
    // Warnings about directives of dependencies do not change sizes.
    logLevel: 'silent',
    external: /^react(-dom)?($|\/)/,
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
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  return output.filter((chunk) => chunk.type === 'chunk')
}

function stylesSize() {
  const filename = inRoot('packages', 'react', 'dist', 'styles.css')
  const { code } = transform({ filename, code: readFileSync(filename), minify: true })
  return gzipSync(code, { level: 9 }).length
}
