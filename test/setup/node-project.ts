import type { TestProjectInlineConfiguration } from 'vitest/config'
import { accessibilityTests } from './accessibility-project.ts'
import { databaseTests } from './databases-project.ts'
import { elsewhere } from './elsewhere.ts'
import { killTests } from './kills-project.ts'
import { looksTests } from './looks-project.ts'

/**
 * Tests that need neither a browser nor a database.
 *
 * They share processes, since loading what they test takes longer than most of them: whatever one changes outside of
 * itself it puts back, and modules that several import leave hooks to them.
 */
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
      ...databaseTests,
      killTests,
      looksTests,
    ],
    environment: 'node',
    isolate: false,
  },
}
