import { buildPackages } from './build/packages.mjs'
import { buildStyles } from './build/styles.mjs'
import { capture } from './check/capture.mjs'
import { main, setUp } from './setup.mjs'
import { inRoot } from './setup/paths.mjs'
import { nodeLine } from './setup/run.mjs'
import { tool } from './setup/tool.mjs'

const repositoryTests = [
  'test/architecture.test.ts',
  'test/repository.test.ts',
  'test/api',
  'test/types',
]

/**
 * Every check by its name. Types come first: what follows looks at what they build.
 *
 * @type {Readonly<Record<string, (node: string) => import('./setup/run.mjs').Line>>}
 */
const checks = {
  types: (node) => [...tool(node, 'tsc', 'typescript'), '-b'],
  lint: (node) => [...tool(node, 'oxlint'), '--type-aware', '--deny-warnings'],
  format: (node) => [...tool(node, 'prettier'), '--check', '.', '--log-level', 'warn'],
  unused: (node) => [...tool(node, 'knip'), '--no-progress'],
  architecture: (node) => [...tool(node, 'vitest'), 'run', '--project', 'node', ...repositoryTests],
  packages: (node) => [...nodeLine(node), inRoot('scripts', 'check', 'packages.mjs')],
  docs: (node) => [...nodeLine(node), inRoot('scripts', 'check', 'docs.mjs')],
  sizes: (node) => [...nodeLine(node), inRoot('scripts', 'check', 'sizes.mjs')],
  consumer: (node) => [...nodeLine(node), inRoot('scripts', 'check', 'consumer.mjs')],
  apps: (node) => [...nodeLine(node), inRoot('test', 'apps', 'check.ts')],
  bench: (node) => [...nodeLine(node), inRoot('bench', 'check.ts')],
}

/*
 * Runs all checks, or those that are named (`npm run check -- lint types`): one line each, and what a check
 * that failed said.
 */
await main(async () => {
  const { node, env } = await setUp({ browser: true })
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !(name in checks))
  if (unknown.length > 0)
    return told(`There is no check ${unknown.join(', ')}: ${Object.keys(checks).join(', ')}`)
  const chosen = Object.entries(checks).filter(
    ([name]) => named.length === 0 || named.includes(name),
  )
  // What follows looks at what is built; `types` builds all but the styles.
  if (chosen.some(([name]) => name === 'types')) await buildStyles()
  else await buildPackages(node)
  const failed = []
  for (const [name, line] of chosen) if (!(await passes(name, line(node), env))) failed.push(name)
  const passed = chosen.length - failed.length
  process.stdout.write(
    `${passed} of ${chosen.length} checks passed${failed.length > 0 ? `; failed: ${failed.join(', ')}` : ''}\n`,
  )
  return failed.length === 0 ? 0 : 1
})

/**
 * @param {string} name
 * @param {import('./setup/run.mjs').Line} line
 * @param {NodeJS.ProcessEnv} env
 */
async function passes(name, line, env) {
  const start = performance.now()
  const { code, output } = await capture(line, env)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)\n`)
  if (code !== 0 || ['sizes', 'apps'].includes(name)) process.stdout.write(`${output.trimEnd()}\n`)
  return code === 0
}

/** @param {string} text */
function told(text) {
  process.stderr.write(`${text}\n`)
  return 2
}
