import type { TestProjectInlineConfiguration } from 'vitest/config'
import { elsewhere } from './elsewhere.ts'

/** How the files of such tests are named. */
export const killTests = '**/*-kills.test.ts'

/**
 * Tests that start and kill processes all the time. They want the machine for themselves, so they come last: browsers
 * beside them would wait for their turn.
 */
export const killsProject: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'kills',
    include: [killTests],
    exclude: [...elsewhere],
    environment: 'node',
    sequence: { groupOrder: 1 },
  },
}
