import { main, setUp } from './setup.mjs'
import { nodeLine, run } from './setup/run.mjs'

/* Measures speed, from sources built for production; arguments go to `bench/run.ts`. */
await main(async () => {
  const { node, env } = await setUp({ browser: true })
  return run([...nodeLine(node), 'bench/run.ts', ...process.argv.slice(2)], env)
})
