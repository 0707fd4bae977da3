import type { Browser } from 'playwright'
import type { Job, Searcher } from '../pages/text/main.ts'
import type { Answers } from './answers.ts'
import type { Size } from './entries.ts'
import { openPage } from './open-page.ts'
import { rotated } from './rotated.ts'
import type { Samples } from './samples.ts'

const jobs: readonly Job[] = ['toCsv', 'floor', 'csvChunks', 'stringify', 'toJson', 'jsonChunks']

/** A million entries as one text of a page that holds them twice is more than some machines have. */
const inParts: readonly Job[] = ['floor', 'csvChunks', 'stringify']

const searchers: readonly Searcher[] = ['finder', 'runQuery', 'floor']

/** Measures work that has no page: exports and searches, in the same browser. */
export async function visitTexts(visit: {
  readonly browser: Browser
  readonly url: string
  readonly size: Size
  readonly answers: Answers
  readonly samples: Samples
  readonly round: number
}): Promise<void> {
  const { browser, url, size, answers, samples, round } = visit
  const all = size === 1_000_000 ? inParts : jobs
  const { page, close } = await openPage(browser, `${url}text.html?entries=${size}`)
  const repeat = size === 500 ? 20 : 1
  for (const job of rotated(all, round)) {
    const time = await page.evaluate(([job, repeat]) => window.text?.run(job, repeat), [
      job,
      repeat,
    ] as const)
    samples.add(`${size} text`, job, time ?? Number.NaN)
  }
  const texts = answers.terms.map(({ text }) => Array.from(text, (_, at) => text.slice(0, at + 1)))
  for (const searcher of rotated(searchers, round)) {
    for (const growing of texts) {
      const times = await page.evaluate(([who, what]) => window.text?.search(who, what), [
        searcher,
        growing,
      ] as const)
      const [first, ...others] = times ?? []
      if (first !== undefined) samples.add(`${size} first search`, searcher, first)
      samples.add(`${size} search`, searcher, ...others)
    }
  }
  await close()
}
