import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtPages } from './lib/site.ts'

/* Whether the measured pages can be built: nobody measures every day. */
const folder = mkdtempSync(join(tmpdir(), 'loggia-bench-'))
try {
  await builtPages(folder)
} finally {
  rmSync(folder, { recursive: true })
}
