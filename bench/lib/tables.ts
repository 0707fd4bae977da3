import type { Browser } from 'playwright'
import type { Answers } from './answers.ts'
import type { Size } from './entries.ts'
import { openPage } from './open-page.ts'
import type { Samples } from './samples.ts'
import { idleKey, selectAll, sort, type, type Note } from './steps.ts'
import { firstRows, settled } from './steps-at-start.ts'
import { saveEverything } from './steps-of-csv.ts'
import { flung, scroll } from './steps-of-scroll.ts'
import type { Subject } from './subjects.ts'

/** One visit of one page. */
export interface Visit {
  readonly browser: Browser
  readonly url: string
  readonly subject: Subject
  readonly size: Size
  readonly answers: Answers
  readonly samples: Samples
}

/** Does what a person does with a table, in a fresh page, and notes what each step took. */
export async function visitTable(visit: Visit): Promise<void> {
  const { browser, url, subject, size, answers, samples } = visit
  const opened = await openPage(browser, `${url}${subject.address}?entries=${size}`)
  const note: Note = (step, taken) => {
    for (const [kind, value] of Object.entries(taken)) {
      samples.add(`${size} ${step} ${kind}`, subject.name, value)
    }
  }
  try {
    const bare = await opened.heap()
    note('first rows', await firstRows(opened, answers))
    note('afterwards', await settled(opened))
    note('scroll', { cpu: await scroll(opened) })
    if (!subject.lacks.fling) note('fling', await flung(opened))
    note('idle key', await idleKey(opened))
    for (const term of answers.terms) await type(opened, term, note)
    await sort(opened, subject, answers, note)
    note('select all', await selectAll(opened, subject, answers.count))
    if (!subject.lacks.csv) note('csv', await saveEverything(opened, subject, answers.csv))
    note('heap', { megabytes: (await opened.heap()) - bare })
  } catch (cause) {
    throw new Error(`The ${subject.name} page with ${size} entries failed a step.`, { cause })
  } finally {
    await opened.close()
  }
}
