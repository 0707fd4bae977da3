import type { BrowserCommand } from 'vitest/node'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Says to the page that the system forces its colours, or that it does not. */
    readonly emulated: (options: Emulated) => Promise<void>
    /** The whole version of the browser, which pages are not told. */
    readonly browserVersion: () => Promise<string>
    /** HTML on a page of its own, as a PNG in base64. */
    readonly drawn: (html: string) => Promise<string>
  }
}

/** What a system may say to pages. */
export interface Emulated {
  readonly forcedColors: 'active' | 'none'
}

/** Lets a test say what the system says. */
export const emulated: BrowserCommand<[options: Emulated]> = ({ page }, options) =>
  page.emulateMedia(options)

/** Tells a test which browser it runs in. */
export const browserVersion: BrowserCommand = ({ context }) =>
  context.browser()?.version() ?? 'of an unknown version'

/** Lets a test see how the browser draws what is none of ours. */
export const drawn: BrowserCommand<[html: string]> = async ({ context }, html) => {
  const page = await context.newPage()
  try {
    await page.setViewportSize({ width: 480, height: 480 })
    await page.setContent(html)
    return (await page.screenshot({ caret: 'hide' })).toString('base64')
  } finally {
    await page.close()
  }
}
