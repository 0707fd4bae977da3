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
  describe.skipIf(!hasChdb && !isAsked)(name, () => tests())
}

/** A ClickHouse in a temporary folder, one for all tests of a file; it goes when they are over. */
export function chdb(): ClickHouseDatabase {
  return chdbDatabase(chdbSession())
}

/** Its session, for tests that have to reach behind the store. */
export function chdbSession(): TestSession {
  if (opened) return opened
  const folder = mkdtempSync(join(tmpdir(), 'loggia-chdb-'))
  const session = openSession(folder)
  opened = session
  afterAll(() => {
    session.close()
    opened = null
    rmSync(folder, { recursive: true, force: true })
  })
  return session
}

let opened: TestSession | null = null
