import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { inRoot, root } from '../../scripts/setup/paths.mjs'
import { tool } from '../../scripts/setup/tool.mjs'

test('the public types take what the guides show and refuse what would go wrong', () => {
  const [node, ...args] = [
    ...tool(process.execPath, 'tsc', 'typescript'),
    '-p',
    inRoot('test/types'),
  ]
  const { status, stdout } = spawnSync(node, args, { cwd: root, encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
}, 30_000)
