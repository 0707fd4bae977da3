import { LoggiaError } from '@loggia/core'
import type { Writing } from './clickhouse-writing.ts'

/**
 * Removes what a condition is true of, and resolves when no read finds it any more.
 *
 * On one node the removal runs in the background and is asked for: within one process ClickHouse answers one statement
 * after the other, and every read would wait for it. On a cluster only the statement knows when all nodes are through.
 */
export async function deleteEntries(
  { database, tables }: Pick<Writing, 'database' | 'tables'>,
  condition: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const sync = tables.cluster === null ? 0 : 2
  await database.run(`delete from ${tables.entries.stored} where ${condition}`, {
    values,
    settings: { lightweight_deletes_sync: sync, mutations_sync: sync },
  })
  if (sync > 0) return
  let pause = shortest
  do {
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(longest, pause * 2)
  } while (await isRunning({ database, tables }))
}

/** Milliseconds before a look: about what a small removal takes, and what nobody minds after a large one. */
const [shortest, longest] = [15, 120]

/** Whether anything is still being removed; what cannot be is tried again by ClickHouse, and said here. */
async function isRunning({
  database,
  tables,
}: Pick<Writing, 'database' | 'tables'>): Promise<boolean> {
  const [row] = await database.rows(
    `select count() as running, max(latest_fail_reason) as reason from system.mutations
     where concat(database, '.', table) = {table:String} and not is_done`,
    { values: { table: tables.entries.stored } },
  )
  const reason = row?.['reason']
  if (typeof reason === 'string' && reason !== '')
    throw new LoggiaError('unavailable', { detail: reason.slice(0, 300) })
  return Number(row?.['running']) > 0
}
