import type { Entry } from '@loggia/core'
import type { ClickHouseDatabase } from '../../src/lib/clickhouse/clickhouse-database.ts'
import type { ClickHouseTables } from '../../src/lib/clickhouse/clickhouse-schema.ts'
import type { Scope } from '../../src/lib/store.ts'
import { entryRows } from '../../src/lib/timeline/entry-rows.ts'
import { hourOf } from '../../src/lib/timeline/hours.ts'
import { sqlText } from '../../src/lib/timeline/sql-text.ts'

/** Writes rows as the store would, without the steps that make it safe: for tests of how they are read. */
export async function recordRows<E extends Entry>(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  scope: Scope<E>,
  entries: readonly E[],
): Promise<void> {
  const stored = { account: sqlText(scope.account), kind: sqlText(scope.preset.name) }
  const rows = entryRows(entries, scope.preset)
  if (rows.length === 0) return
  await database.insert(
    tables.entries.name,
    rows.map((row, at) => ({ ...stored, recorded: at + 1, ...row })),
  )
  const counts = rows.flatMap(({ time, counted }) =>
    Object.entries(counted).map(([field, value]) => ({
      ...{ ...stored, field, value, hour: hourOf(time), total: 1, live: 1 },
    })),
  )
  await database.insert(tables.rollup.name, counts)
}
