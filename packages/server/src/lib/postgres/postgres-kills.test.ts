import { PGlite } from '@electric-sql/pglite'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startedBefore } from '../../../../../test/lib/pglite-template.ts'
import { lane, type Kills } from '../../../test/kills/lane.ts'
import { pgliteDatabase } from './postgres-database.ts'
import { postgresStore } from './postgres-store.ts'

/** `LOGGIA_KILLS=200` for the long run; `LOGGIA_SEED` repeats one that failed. */
const kills = Number(process.env['LOGGIA_KILLS'] ?? 20)
const seed = Number(process.env['LOGGIA_SEED'] ?? Math.floor(Math.random() * 1e9))
const lanes = 2
/** On a busy machine a life takes seconds. */
const patience = 60_000 + kills * 8000

const folder = mkdtempSync(join(tmpdir(), 'loggia-kills-'))
const folders = Array.from({ length: lanes }, (_, at) => join(folder, String(at)))

beforeAll(async () => {
  const template = join(folder, 'template')
  await startedBefore(template)
  const pglite = await PGlite.create(template)
  await postgresStore(pgliteDatabase(pglite))
  await pglite.close()
  for (const each of folders) cpSync(template, each, { recursive: true })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(
  `counts exactly after each of ${kills} kills, in the middle of recording and of passes`,
  async () => {
    const shares = folders.map((each, at) => lane(each, seed + at, Math.ceil((kills - at) / lanes)))
    const counts = (await Promise.all(shares)).reduce(added)
    // A kill that hits nothing proves nothing.
    expect(counts.recording, JSON.stringify(counts)).toBeGreaterThan(kills / 10)
    expect(counts.passing, JSON.stringify(counts)).toBeGreaterThan(kills / 10)
    if (process.env['LOGGIA_KILLS'])
      process.stdout.write(`${kills} kills: ${JSON.stringify(counts)}\n`)
  },
  patience,
)

function added(a: Kills, b: Kills): Kills {
  const names = Object.keys(a) as (keyof Kills)[]
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<
    keyof Kills,
    number
  >
}
