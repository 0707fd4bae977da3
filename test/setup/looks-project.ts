import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { launchOptions } from '../../scripts/setup/browser.mjs'
import { chromium } from './chromium.ts'
import { browserVersion, drawn, emulated } from './looks-commands.ts'
import { prebundled } from './prebundled.ts'
import { samePicture } from './same-picture.ts'

/** The tests of this project, which no other one runs. */
export const looksTests = 'test/looks/**/*.test.ts'

const references = fileURLToPath(new URL('../looks/references', import.meta.url))
const differences = fileURLToPath(new URL('../../.vitest/looks', import.meta.url))

/** Nothing is drawn in parts, which makes other edges, and nothing in another way on another processor. */
const sameEachTime = ['--disable-partial-raster', '--disable-skia-runtime-opts']

/**
 * Key stories as pictures, compared with references pixel by pixel: whatever changes a look is seen before it is
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
        launchOptions: { ...launchOptions(), args: [...sameEachTime] },
        contextOptions: { locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
      }),
      commands: { browserVersion, drawn, emulated },
      expect: {
        toMatchScreenshot: {
          comparators: { samePicture },
          comparatorName: 'samePicture',
          resolveScreenshotPath: ({ arg, ext }) => `${references}/${arg}${ext}`,
          resolveDiffPath: ({ arg, ext }) => `${differences}/${arg}${ext}`,
        },
      },
    },
  },
}
