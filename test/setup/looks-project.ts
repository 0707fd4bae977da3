import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { launchOptions } from '../../scripts/setup/browser.mjs'
import { chromium } from './chromium.ts'
import { browserVersion, drawn, emulated } from './looks-commands.ts'
import { prebundled } from './prebundled.ts'

/** The tests of this project, which no other one runs. */
export const looksTests = 'test/looks/**/*.test.ts'

const references = fileURLToPath(new URL('../looks/references', import.meta.url))
const differences = fileURLToPath(new URL('../../.vitest/looks', import.meta.url))

/**
 * Key stories as pictures, compared with references to the last pixel: whatever changes a look is seen before it is
 * merged. See "Pictures of stories" in CONTRIBUTING.md.
 */
export const looksProject: TestProjectInlineConfiguration = {
  extends: true,
  optimizeDeps: { include: [...prebundled(), '@storybook/react-vite', 'storybook/test'] },
  test: {
    name: 'looks',
    include: [looksTests],
    testTimeout: 30_000,
    setupFiles: ['test/setup/quiet-console.ts', 'test/setup/looks-page.ts'],
    browser: {
      ...chromium(),
      provider: playwright({
        launchOptions: launchOptions(),
        contextOptions: { locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
      }),
      commands: { browserVersion, drawn, emulated },
      expect: {
        toMatchScreenshot: {
          comparatorName: 'pixelmatch',
          comparatorOptions: { threshold: 0, includeAA: true, allowedMismatchedPixels: 0 },
          resolveScreenshotPath: ({ arg, ext }) => `${references}/${arg}${ext}`,
          resolveDiffPath: ({ arg, ext }) => `${differences}/${arg}${ext}`,
        },
      },
    },
  },
}
