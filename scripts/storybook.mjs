import { main, setUp } from './setup.mjs'
import { run } from './setup/run.mjs'
import { tool } from './setup/tool.mjs'

/* Serves Storybook on port 6006 (`npm run storybook -- --port 7000` for another one). */
await main(async () => {
  const { node, env } = await setUp()
  const usual = ['--port', '6006', '--disable-telemetry', '--no-version-updates', '--no-open']
  return run([...tool(node, 'storybook'), 'dev', ...usual, ...process.argv.slice(2)], env)
})
