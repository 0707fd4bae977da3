import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { chdbDatabase } from '../../src/lib/clickhouse/chdb-session.ts'
import type { ClickHouseDatabase } from '../../src/lib/clickhouse/clickhouse-database.ts'
import { hasChdb, openSession, type TestSession } from './chdb-session.ts'

/**
 * Tests of ClickHouse within this process: `describeChdb('…', () => { … })`. They are skipped where chDB is not
 * installed (`LOGGIA_CHDB=1 npm test` installs it), and fail there when everything has to be tested.
 */
export const describeChdb: (name: string, tests: () => void) => void = (name, tests) => {
  const isAsked = process.env['CI'] === 'true' || process.env['LOGGIA_CHDB'] === '1'
  // It takes all cores for each statement, so beside other tests it is slow.
  describe.skipIf(!hasChdb && !isAsked)(name, { timeout: 120_000 }, () => {
    tests()
  })
}

/** A ClickHouse in a temporary folder, one for all tests of a file; it goes when they are over. */
export function chdb(): ClickHouseDatabase {
  return chdbDatabase(chdbSession())
}

/** Its session, for tests that have to reach behind the store. */
export function chdbSession(): TestSession {
  opened ??= opening()
  return opened.session
}

function opening(): { readonly session: TestSession; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'loggia-chdb-'))
  return { session: openSession(folder), folder }
}

let opened: ReturnType<typeof opening> | null = null

// Here, for within a hook or a test, where many are opened first, it would not be heard.
afterAll(() => {
  if (!opened) return
  opened.session.close()
  rmSync(opened.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  opened = null
})
