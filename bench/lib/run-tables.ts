import type { Browser } from 'playwright'
import { answersFor, type Answers } from './answers.ts'
import { benchEntries, writeEntries, type Size } from './entries.ts'
import { machine } from './machine.ts'
import { rotated } from './rotated.ts'
import { Samples } from './samples.ts'
import type { Site } from './site.ts'
import { subjects, type Subject } from './subjects.ts'
import { visitTable, type Visit } from './tables.ts'
import { visitTexts } from './texts.ts'

/** What is to be measured. */
export interface TableRun {
  readonly site: Site
  readonly size: Size
  readonly quick: boolean
  /** Names of the pages; all when there are none. */
  readonly only: readonly string[]
  readonly launched: () => Promise<Browser>
}

/** What was measured, and whether a page did not do what it should. */
export interface TableFigures {
  readonly samples: Samples
  readonly facts: readonly string[]
  readonly failed: boolean
}

/** Rounds for each size. A page that is not ours comes in the first and the last one. */
const rounds = { 500: 5, 100_000: 4, 1_000_000: 3 } as const satisfies Record<Size, number>

/** Measures all pages in a browser that was just started, turn by turn. */
export async function tableFigures(run: TableRun): Promise<TableFigures> {
  const { site, size, quick, launched } = run
  const answers = await answered(size, site.folder, quick)
  const samples = new Samples()
  const browser = await launched()
  try {
    const { facts } = machine(browser)
    const failed = await allRounds({ browser, url: site.url, size, answers, samples }, run)
    const told = `${quick ? 1 : rounds[size]} rounds`
    return { samples, facts: [...facts, told], failed }
  } finally {
    await browser.close()
  }
}

/** Makes the entries, and forgets them as soon as they are written. */
function answered(size: Size, folder: string, quick: boolean): Promise<Answers> {
  const entries = benchEntries(size)
  writeEntries(folder, entries)
  return answersFor(entries, quick)
}

/** Whether something failed. */
async function allRounds(
  visit: Omit<Visit, 'subject'>,
  { quick, only, size }: TableRun,
): Promise<boolean> {
  let failed = false
  const count = quick ? 1 : rounds[size]
  const measured = subjects.filter(
    ({ name, sizes }) => sizes.includes(size) && (only.length === 0 || only.includes(name)),
  )
  for (let round = 0; round < count; round++) {
    const isEdge = round === 0 || round === count - 1
    for (const subject of rotated(measured, round)) {
      if ((subject.often || isEdge) && !(await succeeds({ ...visit, subject }))) failed = true
    }
    if (only.length === 0) await visitTexts({ ...visit, round })
    process.stderr.write(`${size} entries: round ${round + 1} of ${count} is done.\n`)
  }
  return failed
}

/** A page that fails is told of at once, and the others go on: a run takes minutes. */
async function succeeds(visit: Visit & { readonly subject: Subject }): Promise<boolean> {
  try {
    await visitTable(visit)
    return true
  } catch (cause) {
    console.error(cause)
    return false
  }
}
