import { PGlite } from '@electric-sql/pglite'
import { apiLogs, firstQuery, retentionCutoff, type LogEntry } from '@loggia/core'
import { createRetentionService, type Scope, type Store } from '../../src/index.ts'
import { pgliteDatabase, postgresStore } from '../../src/postgres.ts'
import { collected } from '../collected.ts'
import { account, batchOf, clockOf, mostBatches, type Life, type State, type Told } from './life.ts'
import { randomOf } from './random.ts'

/*
 * A process that opens a folder, tells what is in it, and records and removes entries until it is killed.
 */
const life = JSON.parse(process.argv[2] ?? '') as Life
const scope: Scope<LogEntry> = { account, preset: apiLogs }
const random = randomOf(life.seed + life.number)

let passes = 0
const now = (): Date => clockOf(life.number, passes)
const pglite = await PGlite.create(life.folder)
const store = await postgresStore(pgliteDatabase(pglite))
const retention = createRetentionService({
  store,
  policies: () => 'free',
  clock: now,
  batch: 5,
  pause: 0,
})
tell({ kind: 'state', state: await stateOf(store) })
for (const batch of life.again) await append(batch)
await (life.last ? finish() : work())

function tell(told: Told): void {
  process.send?.(told)
}

async function stateOf(store: Store): Promise<State> {
  const call = { signal: new AbortController().signal }
  const counted = ['', 'method', 'status_code', 'error_code', 'apikey_prefix']
  const period = { from: null, to: null }
  const sums = counted.map(async (by) => [by, await store.usage(scope, { by, period })] as const)
  return {
    entries: await collected(store.stream(scope, firstQuery(apiLogs), call)),
    usage: Object.fromEntries(await Promise.all(sums)),
    passes: await store.passes(account, 1000),
  }
}

async function append(batch: number): Promise<void> {
  tell({ kind: 'appending', batch })
  const answer = await store.append(scope, batchOf(life.seed, batch))
  tell({ kind: 'appended', batch, answer })
}

async function pass(): Promise<void> {
  passes++
  tell({ kind: 'passing', cutoff: retentionCutoff('free', now()).getTime() })
  tell({ kind: 'passed', pass: await retention.run(account) })
}

/** Records and removes, in turns or at the same time, until the end. */
async function work(): Promise<void> {
  for (let batch = life.number * mostBatches; ; batch += 10) {
    const recording = async (): Promise<void> => {
      for (let at = 0; at < 4; at++) await append(batch + at)
    }
    if (random() < 0.5) {
      await Promise.all([recording(), pass()])
    } else {
      if (random() < 0.5) await recording()
      await pass()
    }
  }
}

async function finish(): Promise<void> {
  await pass()
  await pass()
  tell({ kind: 'state', state: await stateOf(store) })
  tell({ kind: 'over' })
  await pglite.close()
  process.disconnect()
}
