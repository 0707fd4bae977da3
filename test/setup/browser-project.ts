import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { aloneTests } from './alone.ts'
import { chromium } from './chromium.ts'
import { dataFile } from './data-file.ts'
import { elsewhere } from './elsewhere.ts'
import { prebundled, prebundledForMocks } from './prebundled.ts'

/** Tests of components and of whatever else needs a real browser. */
export const browserProject: TestProjectInlineConfiguration = {
  extends: true,
  // The worker that answers requests in place of a server.
  publicDir: '.storybook/public',
  optimizeDeps: {
    include: [
      ...[...prebundled(), ...prebundledForMocks],
      ...[
        '@guidepup/virtual-screen-reader',
        '@testing-library/react',
        'axe-core',
        'react-dom/server.browser',
      ],
    ],
  },
  test: {
    name: 'browser',
    testTimeout: 30_000,
    include: ['**/*.test.tsx', '**/*.browser.test.ts'],
    exclude: [...elsewhere],
    setupFiles: ['test/setup/quiet-console.ts', 'test/setup/fresh-page.ts'],
    // Machines are slow at times; what is waited for comes.
    expect: { poll: { timeout: 5000 } },
    browser: {
      ...chromium(),
      commands: { dataFile },
      instances: [
        {
          browser: 'chromium',
          name: 'browser',
          // One page for all of them: half of their time was loading the same code again.
          isolate: false,
          exclude: [...elsewhere, ...aloneTests],
          setupFiles: [fileURLToPath(new URL('shared-page.ts', import.meta.url))],
        },
        { browser: 'chromium', name: 'browser, alone', include: [...aloneTests] },
      ],
    },
  },
}
