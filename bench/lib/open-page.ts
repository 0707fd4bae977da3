import type { Browser, CDPSession, Page } from 'playwright'

/** A page with the debugging protocol at hand. */
export interface OpenPage {
  readonly page: Page
  /** Milliseconds of processor time that the main thread has used so far, whoever else used the processor. */
  readonly mainThread: () => Promise<number>
  /** Megabytes that the page keeps alive, with what its typed arrays hold. */
  readonly heap: () => Promise<number>
  readonly protocol: CDPSession
  readonly close: () => Promise<void>
}

/** Opens a page in a browser context of its own and waits until its entries are ready. */
export async function openPage(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: false,
  })
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => window.bench ?? window.text, null, { timeout: 120_000 })
  const protocol = await context.newCDPSession(page)
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' })
  const metric = async (name: string): Promise<number> => {
    const { metrics } = await protocol.send('Performance.getMetrics')
    return metrics.find((each) => each.name === name)?.value ?? 0
  }
  return {
    page,
    protocol,
    mainThread: async () => (await metric('TaskDuration')) * 1000,
    async heap() {
      await protocol.send('HeapProfiler.collectGarbage')
      const { usedSize, backingStorageSize } = await protocol.send('Runtime.getHeapUsage')
      return (usedSize + backingStorageSize) / 1_000_000
    },
    close: () => context.close(),
  }
}
