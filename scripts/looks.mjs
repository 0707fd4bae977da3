import { rmSync } from 'node:fs'
import { main, setUp } from './setup.mjs'
import { inRoot } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { tool } from './setup/tool.mjs'

/*
 * Takes the pictures of stories anew: `npm run looks`, and then look at what `git diff` shows. Those that did not change
 * are the same to the last byte; those of looks that are gone go with them.
 */
await main(async () => {
  const { node, env } = await setUp({ browser: true })
  rmSync(inRoot('test', 'looks', 'references'), { recursive: true, force: true })
  return run([...tool(node, 'vitest'), 'run', '--project', 'looks', '--update'], env)
})
