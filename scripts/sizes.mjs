import { buildPackages } from './build/packages.mjs'
import { main, setUp } from './setup.mjs'
import { inRoot } from './setup/paths.mjs'
import { nodeLine, run } from './setup/run.mjs'

/*
 * Says what a browser loads: `npm run sizes` writes bench/SIZES.md, `npm run sizes -- LogsTable` lists every file of the
 * first load of the entries with such a name.
 */
await main(async () => {
  const { node, env } = await setUp()
  await buildPackages(node)
  const [name] = process.argv.slice(2)
  const wanted = name === undefined ? ['--write'] : ['--files', name]
  return run([...nodeLine(node), inRoot('scripts', 'check', 'sizes.mjs'), ...wanted], env)
})
