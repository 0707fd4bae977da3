import { playwright } from '@vitest/browser-playwright'
import type { BrowserConfigOptions } from 'vitest/node'
import { installedBrowser } from '../../scripts/setup/browser.mjs'

/** A headless Chromium of 1280 x 720, the largest size that Vitest shows without scaling. */
export function chromium(): BrowserConfigOptions {
  const executablePath = installedBrowser()
  return {
    enabled: true,
    provider: playwright({ launchOptions: executablePath === null ? {} : { executablePath } }),
    headless: true,
    viewport: { width: 1280, height: 720 },
    screenshotFailures: false,
    instances: [{ browser: 'chromium' }],
  }
}
