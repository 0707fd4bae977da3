import type { TestProjectInlineConfiguration } from 'vitest/config'

/** What people do, step by step, in the dashboard as `npm start` serves it. */
export const journeysProject: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'journeys',
    include: ['test/journeys/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/setup/dashboard.ts'],
    // One server and one browser: people come one after another.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}
