import type { CsvAnswer } from './answers.ts'
import type { OpenPage } from './open-page.ts'
import { presser } from './presser.ts'
import type { Subject } from './subjects.ts'
import { failed, rest } from './taking.ts'

/** What a CSV of everything took. */
export interface SavedEverything {
  readonly took: number
  /** The longest task of the main thread meanwhile; 0 when none took 50. */
  readonly longest: number
}

/** Saves everything, and holds the file against what it should be. Others write other columns: their lines count. */
export async function saveEverything(
  { page }: OpenPage,
  subject: Subject,
  { hash, lines }: CsvAnswer,
): Promise<SavedEverything> {
  const last = subject.csv.at(-1) ?? failed()
  for (const selector of subject.csv.slice(0, -1)) await page.locator(selector).click()
  const press = await presser(page, page.locator(last))
  await rest(page)
  const since = await page.evaluate(() => {
    window.bench?.armSave()
    return performance.now()
  })
  await press()
  const saved = (await page.evaluate(() => window.bench?.saved())) ?? failed()
  const longest = await page.evaluate(([from, to]) => window.bench?.longest(from, to), [
    since,
    saved.at,
  ] as const)
  const isRight = subject.ownCsv ? Math.abs(saved.lines - lines) <= 1 : saved.hash === hash
  if (!isRight)
    throw new Error(`Another CSV was expected: ${saved.lines} lines instead of ${lines}.`)
  return { took: saved.took, longest: longest ?? failed() }
}
