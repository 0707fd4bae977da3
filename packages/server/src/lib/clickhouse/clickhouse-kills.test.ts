import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { lane } from '../../../test/kills/lane.ts'

/** `LOGGIA_KILLS=200` for the long run, a fourth of it here, where a life takes longest; `LOGGIA_SEED` repeats one that failed. */
const kills = Math.ceil(Number(process.env['LOGGIA_KILLS'] ?? 20) / 4)
const seed = Number(process.env['LOGGIA_SEED'] ?? Math.floor(Math.random() * 1e9))
/** On a busy machine a life takes ten seconds, and its last one reads everything again. */
const patience = 120_000 + kills * 30_000

const worker = new URL('../../../test/clickhouse/chdb-worker.ts', import.meta.url)

describeChdb('the ClickHouse store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loggia-chdb-kills-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test(
    `counts exactly after each of ${kills} kills, in the middle of recording and of passes`,
    async () => {
      const home = join(folder, 'chdb')
      mkdirSync(home)
      const counts = await lane(home, seed, kills, { worker, slowness: 6 })
      // A kill that hits nothing proves nothing.
      expect(counts.recording, JSON.stringify(counts)).toBeGreaterThan(0)
      expect(counts.passing, JSON.stringify(counts)).toBeGreaterThan(0)
      if (process.env['LOGGIA_KILLS']) {
        process.stdout.write(`${kills} kills: ${JSON.stringify(counts)}\n`)
      }
    },
    patience,
  )
})
