import { isAbsolute, resolve } from 'node:path'
import { buildDashboard } from './build/dashboard.mjs'
import { main, setUp } from './setup.mjs'
import { nodeLine, run } from './setup/run.mjs'

await main(async () => {
  const { node } = await setUp()
  await buildDashboard(node)
  return run([...nodeLine(node), 'examples/dashboard/src/server.ts', ...dashboardArguments()])
})

/**
 * The arguments after `npm start --`. npm changes into the repository, so a file that is named as seen from
 * where the person stands is named in full. What is no option, nor the word of one, is a file.
 */
function dashboardArguments() {
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const args = process.argv.slice(2)
  const file = (/** @type {string} */ path) => (isAbsolute(path) ? path : resolve(from, path))
  return args.map((arg, at) => {
    const [before] = args.slice(Math.max(0, at - 1), at)
    if (!arg.startsWith('-') && before !== '--plan') return file(arg)
    const [, name, path] = /^(--import|--folder)=(.+)$/s.exec(arg) ?? []
    return path === undefined ? arg : `${name}=${file(path)}`
  })
}
