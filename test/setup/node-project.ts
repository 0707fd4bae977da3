import type { TestProjectInlineConfiguration } from 'vitest/config'
import { accessibilityTests } from './accessibility-project.ts'
import { elsewhere } from './elsewhere.ts'
import { killTests } from './kills-project.ts'
import { looksTests } from './looks-project.ts'

/** Tests that need no browser. */
export const nodeProject: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'node',
    // Property tests take their time on a busy machine.
    testTimeout: 30_000,
    include: ['**/*.test.ts'],
    exclude: [
      ...elsewhere,
      '**/*.browser.test.ts',
      'test/journeys/**',
      accessibilityTests,
      killTests,
      looksTests,
    ],
    environment: 'node',
  },
}
