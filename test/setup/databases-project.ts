import type { TestProjectInlineConfiguration } from 'vitest/config'
import { elsewhere } from './elsewhere.ts'
import { killTests } from './kills-project.ts'

/** Tests that open databases, and those of the program, which starts many. */
export const databaseTests: readonly string[] = [
  'packages/server/src/lib/{clickhouse,postgres}/**/*.test.ts',
  'packages/server/src/lib/isolation{,-servers}.test.ts',
  'packages/server/test/**/*.test.ts',
]

/** Each file has a process of its own: one that has opened chDB can open no other, and an engine keeps its memory. */
export const databasesProject: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'databases',
    // Machines are busy.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    include: [...databaseTests],
    exclude: [...elsewhere, killTests],
    environment: 'node',
  },
}
