import type { OpenPage } from './open-page.ts'
import { failed } from './taking.ts'

/** Scrolls as one reads, by the wheel. Milliseconds of the main thread a frame. */
export async function scroll({ page, protocol, mainThread }: OpenPage): Promise<number> {
  const stop = await page.evaluateHandle(() => window.bench?.frames())
  const before = await mainThread()
  for (const yDistance of [-scrolled, scrolled]) {
    await protocol.send('Input.synthesizeScrollGesture', { x: 640, y: 500, yDistance, speed: 1500 })
  }
  const worked = (await mainThread()) - before
  return worked / (await stop.evaluate((stopped) => stopped?.() ?? failed()))
}

/** Pixels. */
const scrolled = 2000

/** What it took to draw a list from its start to its end. */
export interface Flung {
  /** Milliseconds of a frame, of which 95 of 100 took no longer. */
  readonly p95: number
  /** Milliseconds of the main thread a frame. */
  readonly cpu: number
  readonly blank: number
}

/** Draws the list from its start to its end in 120 frames, as one draws the thumb. */
export async function flung({ page, mainThread }: OpenPage): Promise<Flung> {
  const before = await mainThread()
  const { frames, blank } = (await page.evaluate(() => window.bench?.fling())) ?? failed()
  const worked = (await mainThread()) - before
  const sorted = frames.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? failed()
  return { p95, cpu: worked / frames.length, blank }
}
