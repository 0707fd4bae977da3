import { playwright } from '@vitest/browser-playwright'
import type { BrowserConfigOptions } from 'vitest/node'
import { launchOptions } from '../../scripts/setup/browser.mjs'

/** A headless Chromium of 1280 x 720, the largest size that Vitest shows without scaling. */
export function chromium(): BrowserConfigOptions {
  return {
    enabled: true,
    provider: playwright({ launchOptions: launchOptions() }),
    headless: true,
    viewport: { width: 1280, height: 720 },
    screenshotFailures: false,
    instances: [{ browser: 'chromium' }],
  }
}
