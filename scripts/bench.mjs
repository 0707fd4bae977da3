import { buildPackages } from './build/packages.mjs'
import { main, setUp } from './setup.mjs'
import { nodeLine, run } from './setup/run.mjs'

/* Measures speed; arguments go to `bench/run.ts`. */
await main(async () => {
  const { node, env } = await setUp({ browser: true })
  await buildPackages(node)
  return run([...nodeLine(node), 'bench/run.ts', ...process.argv.slice(2)], env)
})
