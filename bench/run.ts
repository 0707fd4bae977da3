import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { launchOptions } from '../scripts/setup/browser.mjs'
import { answersFor } from './lib/answers.ts'
import { benchEntries, sizes } from './lib/entries.ts'
import { machine } from './lib/machine.ts'
import { report } from './lib/report.ts'
import { rotated } from './lib/rotated.ts'
import { Samples } from './lib/samples.ts'
import { servedPages } from './lib/site.ts'
import { subjects, visitTable } from './lib/tables.ts'
import { visitTexts } from './lib/texts.ts'

/*
 * Measures the pages in a real browser and writes bench/RESULTS.md. `--quick` takes fewer rounds and keys and only
 * prints: it tells whether something went wrong, not how quick it is.
 */
const quick = process.argv.includes('--quick')
const rounds = quick ? 2 : 5

const browser = await chromium.launch(launchOptions())
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
  await browser.close()
  await site.close()
}

const text = report(samples, where, rounds)
process.stdout.write(text)
if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text)
