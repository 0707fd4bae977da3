import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../setup.mjs'
import { inRoot } from '../setup/paths.mjs'
import { Failure } from '../setup/say.mjs'
import { tool } from '../setup/tool.mjs'
import { capture } from './capture.mjs'
import { shownTable } from './shown-table.mjs'
import { tarball } from './tarballs.mjs'

/** What the app in `consumer/` brings itself. */
const appDependencies = ['react', 'react-dom', '@types/react', '@types/react-dom', 'vite']

/*
 * What a product developer does first: the packed tarballs in a new Vite and React app, one table, one style
 * sheet. It must compile, build, and show its row.
 */
await main(async () => {
  const app = mkdtempSync(join(tmpdir(), 'loggia-consumer-'))
  try {
    cpSync(inRoot('scripts', 'check', 'consumer'), app, { recursive: true })
    for (const name of appDependencies) linkDependency(app, name)
    for (const name of ['core', 'react']) await installPackage(app, name)
    const node = process.execPath
    await must([...tool(node, 'tsc', 'typescript'), '-p', app], app)
    await must([...tool(node, 'vite'), 'build', app, '--logLevel', 'warn'], app)
    const complaints = await shownTable(join(app, 'dist'))
    for (const complaint of complaints) process.stdout.write(`${complaint}\n`)
    return complaints.length === 0 ? 0 : 1
  } finally {
    rmSync(app, { recursive: true })
  }
})

/**
 * Unpacks a package into the app and links the dependencies that it declares, and no others.
 *
 * @param {string} app
 * @param {string} name
 */
async function installPackage(app, name) {
  const folder = join(app, 'node_modules', '@loggia', name)
  mkdirSync(folder, { recursive: true })
  const file = await tarball(name, app)
  await must(['tar', '-xzf', file, '-C', folder, '--strip-components', '1'], app)
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const each of Object.keys(dependencies)) linkDependency(app, each)
}

/**
 * @param {string} app
 * @param {string} name
 */
function linkDependency(app, name) {
  const link = join(app, 'node_modules', name)
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(inRoot('node_modules', name), link, 'junction')
}

/**
 * @param {import('../setup/run.mjs').Line} line
 * @param {string} cwd
 */
async function must(line, cwd) {
  const { code, output } = await capture(line, process.env, cwd)
  if (code !== 0) throw new Failure(`${line.slice(1).join(' ')} failed:\n${output}`)
}
