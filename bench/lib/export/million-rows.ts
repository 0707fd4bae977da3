import type { Browser, CDPSession, Page } from 'playwright'
import type { Inputs } from '../../pages/export/inputs.ts'
import { checkedFile, type FoundFile } from './check-file.ts'

/** A whole export as it was measured. */
export interface MillionRows extends FoundFile {
  /** Milliseconds from the press of the button until the file was handed over. */
  readonly took: number
  readonly inputs: Inputs
  /** How the same page answered the same inputs before. */
  readonly atRest: Inputs
  /** The most megabytes of JavaScript that the page held at once, garbage included. */
  readonly heap: number
  /** What the table said at the end. */
  readonly said: string
}

/** Downloads a million rows while somebody types and selects, and reads the file afterwards. */
export async function millionRows(browser: Browser, address: string): Promise<MillionRows> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.getByText('1–100 of 1,000,000').waitFor({ timeout: 120_000 })
    const protocol = await context.newCDPSession(page)
    const busy = await busyHands(page, protocol)
    await page.waitForTimeout(warmUp)
    const atRest = await takenInputs(page)
    const heap = await heapWatch(protocol)
    const begun = performance.now()
    const download = page.waitForEvent('download', { timeout: 600_000 })
    await page.getByRole('button', { name: 'Download results' }).click()
    const file = await download
    const took = performance.now() - begun
    await busy.stop()
    const end = page.getByText(/^Exported/).first()
    const said = (await end.textContent({ timeout: 60_000 })) ?? ''
    const inputs = await takenInputs(page)
    const peak = await heap.stop()
    return { ...(await checkedFile(await file.path())), took, inputs, atRest, heap: peak, said }
  } finally {
    await context.close()
  }
}

/** Milliseconds of typing and selecting before anything is exported. */
const warmUp = 5000

/** What was noted so far; it is noted anew from then on. */
async function takenInputs(page: Page): Promise<Inputs> {
  const taken = await page.evaluate(() => {
    const inputs = window.inputs
    const copy = structuredClone(inputs)
    for (const list of [
      inputs?.painted.keydown,
      inputs?.painted.click,
      inputs?.timed,
      inputs?.longTasks,
    ]) {
      list?.splice(0)
    }
    return copy
  })
  if (!taken) throw new Error('The page did not watch its inputs.')
  return taken
}

interface Stoppable<T> {
  readonly stop: () => Promise<T>
}

/** Milliseconds between two things that a person does. */
const pace = 100

/** Types into a field of the host and selects a row, turn by turn. It never waits for the page. */
async function busyHands(page: Page, protocol: CDPSession): Promise<Stoppable<void>> {
  await page.getByRole('textbox', { name: 'Notes' }).focus()
  const box = await page.getByRole('checkbox').nth(3).boundingBox()
  if (!box) throw new Error('The table shows no rows to select.')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const sent: Promise<unknown>[] = []
  let turn = 0
  const timer = setInterval(() => {
    turn += 1
    const events = turn % 2 === 0 ? click(protocol, at) : key(protocol)
    sent.push(...events.map((each) => each.catch(() => undefined)))
  }, pace)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(sent)
    },
  }
}

function key(protocol: CDPSession): readonly Promise<unknown>[] {
  const pressed = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65 }
  return [
    protocol.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'a', ...pressed }),
    protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }),
  ]
}

function click(
  protocol: CDPSession,
  at: { readonly x: number; readonly y: number },
): readonly Promise<unknown>[] {
  const pressed = { ...at, button: 'left', clickCount: 1 } as const
  return [
    protocol.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...pressed }),
    protocol.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...pressed }),
  ]
}

/** Looks at the heap some times a second. */
async function heapWatch(protocol: CDPSession): Promise<Stoppable<number>> {
  await protocol.send('Performance.enable')
  let peak = 0
  const look = async (): Promise<void> => {
    const { metrics } = await protocol.send('Performance.getMetrics')
    peak = Math.max(peak, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0)
  }
  const timer = setInterval(() => void look().catch(() => undefined), 500)
  return {
    async stop() {
      clearInterval(timer)
      await look()
      return peak / 1_000_000
    },
  }
}
