import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { launchOptions } from '../scripts/setup/browser.mjs'
import { answersFor } from './lib/answers.ts'
import { benchEntries, sizes } from './lib/entries.ts'
import { exportSection, exportTitle } from './lib/export/export-report.ts'
import { exportRuns } from './lib/export/run-export.ts'
import { machine } from './lib/machine.ts'
import { report } from './lib/report.ts'
import { rotated } from './lib/rotated.ts'
import { Samples } from './lib/samples.ts'
import { withMain, withSection } from './lib/sections.ts'
import { engines } from './lib/server/engine.ts'
import { storeBenches } from './lib/server/run-server.ts'
import { serverSection, serverTitle } from './lib/server/server-report.ts'
import { servedPages } from './lib/site.ts'
import { subjects, visitTable } from './lib/tables.ts'
import { visitTexts } from './lib/texts.ts'

/*
 * Measures the pages in a real browser and writes bench/RESULTS.md. `--quick` takes fewer rounds and keys and only
 * prints: it tells whether something went wrong, not how quick it is. `export` measures the whole export alone, `server`
 * the stores on databases; they leave the other sections as they are.
 */
const quick = process.argv.includes('--quick')
const rounds = quick ? 2 : 5
const results = join(import.meta.dirname, 'RESULTS.md')
const before = readFileSync(results, 'utf8')

if (process.argv.includes('server')) {
  show(await served())
} else {
  const browser = await chromium.launch(launchOptions())
  try {
    show(process.argv.includes('export') ? await exported(browser) : await compared(browser))
  } finally {
    await browser.close()
  }
}

function show(text: string): void {
  process.stdout.write(text)
  if (!quick) writeFileSync(results, text)
}

/** Both engines, or the one that is named. */
async function served(): Promise<string> {
  const { facts } = machine(null)
  const entries = quick ? 200_000 : 10_000_000
  const named = engines.filter((name) => process.argv.includes(name))
  const benches = await storeBenches(named.length > 0 ? named : engines, entries)
  return withSection(before, serverTitle, serverSection(benches, facts))
}

async function exported(browser: Browser): Promise<string> {
  const { facts } = machine(browser)
  const runs = await exportRuns(browser, quick ? 1 : 3)
  return withSection(before, exportTitle, exportSection(runs, facts))
}

async function compared(browser: Browser): Promise<string> {
  const where = machine(browser)
  const site = await servedPages()
  const samples = new Samples()
  try {
    const plan = sizes.map((size) => ({ size, answers: answersFor(benchEntries(size), quick) }))
    for (let round = 0; round < rounds; round++) {
      for (const { size, answers } of plan) {
        const visit = { browser, url: site.url, size, answers, samples, round }
        for (const subject of rotated(subjects, round)) await visitTable({ ...visit, subject })
        await visitTexts(visit)
      }
      process.stderr.write(`Round ${round + 1} of ${rounds} is done.\n`)
    }
  } finally {
    await site.close()
  }
  return withMain(before, report(samples, where, rounds))
}
