import { buildDashboard } from './build/dashboard.mjs'
import { buildPackages } from './build/packages.mjs'
import { main, setUp } from './setup.mjs'
import { run } from './setup/run.mjs'
import { tool } from './setup/tool.mjs'

/* Builds the packages and the dashboard's page; with `--storybook` the static Storybook instead. */
await main(async () => {
  const { node, env } = await setUp()
  await buildPackages(node)
  if (!process.argv.includes('--storybook')) {
    await buildDashboard(node)
    return 0
  }
  const args = ['build', '--output-dir', 'storybook-static', '--disable-telemetry', '--quiet']
  return run([...tool(node, 'storybook'), ...args], env)
})
