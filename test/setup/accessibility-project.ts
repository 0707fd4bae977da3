import type { TestProjectInlineConfiguration } from 'vitest/config'

/** The tests of this project, which no other one runs. */
export const accessibilityTests = 'test/accessibility/**/*.test.ts'

/**
 * What people do in the dashboard without a mouse, in Chromium and in Firefox, and what axe and Lighthouse say of its
 * pages.
 */
export const accessibilityProject: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'accessibility',
    include: [accessibilityTests],
    environment: 'node',
    globalSetup: ['test/setup/dashboard.ts'],
    // One server, and one browser of each kind at a time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}
