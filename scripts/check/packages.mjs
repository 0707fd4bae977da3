import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../setup.mjs'
import { tool } from '../setup/tool.mjs'
import { capture } from './capture.mjs'
import { tarball } from './tarballs.mjs'

/* What would be published, looked at by publint and by Are the types wrong. */
await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loggia-packages-'))
  try {
    let failures = 0
    for (const name of ['core', 'react', 'server']) failures += await complaints(name, folder)
    return failures === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/**
 * @param {string} name
 * @param {string} folder
 */
async function complaints(name, folder) {
  const file = await tarball(name, folder)
  const node = process.execPath
  const lines = /** @type {const} */ ([
    [...tool(node, 'publint'), 'run', file, '--strict'],
    [
      ...tool(node, 'attw', '@arethetypeswrong/cli'),
      ...[file, '--profile', 'esm-only', '--exclude-entrypoints', 'styles.css'],
      ...['--no-definitely-typed', '--no-emoji', '--format', 'ascii'],
    ],
  ])
  let failures = 0
  for (const line of lines) {
    const { code, output } = await capture(line)
    if (code === 0) continue
    failures += 1
    process.stdout.write(`@loggia/${name}:\n${output}\n`)
  }
  return failures
}
