import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { startedBefore } from '../../../../test/lib/pglite-template.ts'
import { endAll } from './program.ts'

/** A folder for the tests of a file. It goes with them, as do all programs that they have started. */
export function testFolder(): {
  readonly path: string
  readonly file: (name: string, text: string) => string
  /** A folder for `--folder` that was served from before, for tests that are not about its first start. */
  readonly kept: (name: string) => Promise<string>
} {
  // Programs take their time to start on a busy machine.
  vi.setConfig({ testTimeout: 120_000 })
  const path = mkdtempSync(join(tmpdir(), 'loggia-cli-'))
  afterAll(() => {
    endAll()
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  return {
    path,
    file(name, text) {
      const file = join(path, name)
      writeFileSync(file, text)
      return file
    },
    async kept(name) {
      await startedBefore(join(path, name, 'postgres'))
      return join(path, name)
    },
  }
}
