import type { Answers } from './answers.ts'
import type { OpenPage } from './open-page.ts'
import { failed, type Taken } from './taking.ts'

/** Draws the table; from then on until its first rows are painted. */
export async function firstRows(opened: OpenPage, { count, top }: Answers): Promise<Taken> {
  const { page, mainThread } = opened
  const before = await mainThread()
  const expected = { found: count, top }
  const reaction = await page.evaluate((shown) => window.bench?.start(shown), expected)
  return { ...(reaction ?? failed()), cpu: (await mainThread()) - before }
}

/** What a page prepares when it has shown its first rows. */
export interface Settled {
  readonly cpu: number
  readonly longest: number
}

/** Waits until a page is at rest, so that what it prepares is not counted as part of what follows. */
export async function settled({ page, mainThread }: OpenPage): Promise<Settled> {
  const since = await page.evaluate(() => performance.now())
  const first = await mainThread()
  let before = first
  for (let quiet = 0, looks = 0; quiet < 3 && looks < mostLooks; looks++) {
    await page.waitForTimeout(pause)
    const now = await mainThread()
    quiet = now - before < idle ? quiet + 1 : 0
    before = now
  }
  const longest = await page.evaluate(
    (from) => window.bench?.longest(from, performance.now()),
    since,
  )
  return { cpu: before - first, longest: longest ?? failed() }
}

/** Milliseconds between two looks. */
const pause = 150
/** Milliseconds of work between two looks that are no work. */
const idle = 5
/** Half a minute. */
const mostLooks = 200
