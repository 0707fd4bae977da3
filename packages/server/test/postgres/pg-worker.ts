import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'pg'
import { pgDatabase, postgresStore } from '../../src/postgres.ts'
import { live } from '../kills/live.ts'

/*
 * A process whose folder says where a server is.
 */
await live(async (folder) => {
  const pool = new Pool({ connectionString: readFileSync(join(folder, 'url'), 'utf8') })
  await alone(pool)
  const store = await postgresStore(pgDatabase(pool))
  return { store, close: () => pool.end() }
})

/** A server still ends the last statement of a process that was killed; nobody may look before that. */
async function alone(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    if (rows.length === 0) return
    await delay(10)
  }
}
