import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { chromium } from './chromium.ts'
import { prebundled } from './prebundled.ts'

const configDir = fileURLToPath(new URL('../../.storybook', import.meta.url))

/** Every story as a test: it renders, its `play` passes and axe finds nothing. */
export async function storiesProject(): Promise<readonly TestProjectInlineConfiguration[]> {
  if (!existsSync(`${configDir}/main.ts`)) return []
  const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin')
  return [
    {
      extends: true,
      plugins: [await storybookTest({ configDir })],
      publicDir: '.storybook/public',
      optimizeDeps: { include: [...prebundled()] },
      test: {
        name: 'stories',
        testTimeout: 30_000,
        // `full`: every rule in every mode, which takes its time. CONTRIBUTING.md tells when.
        env: { LOGGIA_AXE: process.env['LOGGIA_AXE'] ?? '' },
        setupFiles: ['test/setup/quiet-console.ts', 'test/setup/story-modes.ts'],
        // One page for all of them, as in Storybook: most of their time was loading the same code again.
        isolate: false,
        browser: chromium(),
      },
    },
  ]
}
