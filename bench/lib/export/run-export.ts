import type { Browser } from 'playwright'
import { preview } from 'vite'
import { builtPages, siteConfig } from '../site.ts'
import { millionRows, type MillionRows } from './million-rows.ts'
import { startedServer } from './start-server.ts'

/** Measures the export of a million rows some times, each in a fresh page. */
export async function exportRuns(
  browser: Browser,
  rounds: number,
): Promise<readonly MillionRows[]> {
  await builtPages()
  const server = await startedServer()
  const proxy = { '/api': { target: server.url, changeOrigin: true } }
  const site = await preview({ ...siteConfig, preview: { ...siteConfig.preview, proxy } })
  const runs: MillionRows[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      runs.push(await millionRows(browser, `${site.resolvedUrls?.local[0] ?? ''}export.html`))
      process.stderr.write(`Export ${round + 1} of ${rounds} is done.\n`)
    }
    return runs
  } finally {
    await site.close()
    server.close()
  }
}
