import type { TestProjectInlineConfiguration } from 'vitest/config'
import { elsewhere } from './elsewhere.ts'

/** Tests that need no browser. */
export const nodeProject: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'node',
    include: ['**/*.test.ts'],
    exclude: [...elsewhere, '**/*.browser.test.ts', 'test/journeys/**'],
    environment: 'node',
  },
}
