import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { launchOptions } from '../scripts/setup/browser.mjs'
import { tableSection } from './lib/comparisons.ts'
import { sizes, type Size } from './lib/entries.ts'
import { exportSection, exportTitle } from './lib/export/export-report.ts'
import { exportRuns } from './lib/export/run-export.ts'
import { machine } from './lib/machine.ts'
import { sectionText } from './lib/report.ts'
import { tableFigures } from './lib/run-tables.ts'
import { withSection } from './lib/sections.ts'
import { engines } from './lib/server/engine.ts'
import { storeBenches } from './lib/server/run-server.ts'
import { serverSection, serverTitle } from './lib/server/server-report.ts'
import { bundleSection, bundleTitle } from './lib/bundles.ts'
import { servedPages } from './lib/site.ts'
import { subjects } from './lib/subjects.ts'

/*
 * Measures the pages in a real browser and writes bench/RESULTS.md. `--quick` takes one round and fewer keys and only
 * prints: it tells whether something went wrong, not how quick it is. `tables 500` measures tables of that size alone,
 * `export` the whole export, `server` the stores on databases; they leave the other sections as they are.
 */
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const quick = process.argv.includes('--quick')
const results = join(import.meta.dirname, 'RESULTS.md')
const before = readFileSync(results, 'utf8')

if (named.includes('server')) show(await served())
else if (named.includes('export')) show(await exported())
else show(await compared())

function show(text: string): void {
  process.stdout.write(text)
  if (!quick) writeFileSync(results, text)
}

/** Both engines, or the one that is named. */
async function served(): Promise<string> {
  const { facts } = machine(null)
  const entries = quick ? 200_000 : 10_000_000
  const chosen = engines.filter((name) => named.includes(name))
  const benches = await storeBenches(chosen.length > 0 ? chosen : engines, entries)
  return withSection(before, serverTitle, serverSection(benches, facts))
}

async function exported(): Promise<string> {
  const browser = await launched()
  try {
    const { facts } = machine(browser)
    const runs = await exportRuns(browser, quick ? 1 : 3)
    return withSection(before, exportTitle, exportSection(runs, facts))
  } finally {
    await browser.close()
  }
}

/** Tables of all sizes, or of those that are named; of those pages that are named, if any. */
async function compared(): Promise<string> {
  const chosen = sizes.filter((size) => named.includes(String(size)))
  const measured: readonly Size[] = chosen.length > 0 ? chosen : sizes
  const only = subjects.map(({ name }) => name).filter((name) => named.includes(name))
  let text = before
  const site = await servedPages()
  try {
    for (const size of measured) {
      const run = { site, size, quick, only, launched }
      const { samples, facts, failed } = await tableFigures(run)
      if (failed) process.exitCode = 1
      const section = tableSection(size)
      text = withSection(text, section.title, sectionText(section, samples, facts))
    }
  } finally {
    await site.close()
  }
  return chosen.length > 0 ? text : withSection(text, bundleTitle, await bundleSection(subjects))
}

function launched(): Promise<Browser> {
  return chromium.launch(launchOptions())
}
