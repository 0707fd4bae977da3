import { apiLogs, firstQuery, retentionCutoff, type LogEntry } from '@loggia/core'
import { createRetentionService, type Scope, type Store } from '../../src/index.ts'
import { collected } from '../collected.ts'
import { account, batchOf, clockOf, mostBatches, type Life, type State, type Told } from './life.ts'
import { randomOf } from './random.ts'

/** A store that is open, and how it is closed in good order. */
export interface OpenStore {
  readonly store: Store
  readonly close: () => Promise<unknown>
}

/**
 * What a process does with the folder that it was given: it opens it, tells what is in it, and records and removes
 * entries until it is killed.
 */
export async function live(open: (folder: string) => Promise<OpenStore>): Promise<void> {
  const life = JSON.parse(process.argv[2] ?? '') as Life
  const { store, close } = await open(life.folder)
  const living = { life, store, random: randomOf(life.seed + life.number), passes: 0 }
  tell({ kind: 'state', state: await stateOf(store) })
  for (const batch of life.again) await append(living, batch)
  await (life.last ? finish(living) : work(living))
  await close()
  process.disconnect()
}

interface Living {
  readonly life: Life
  readonly store: Store
  readonly random: () => number
  passes: number
}

const scope: Scope<LogEntry> = { account, preset: apiLogs }

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

async function append({ life, store }: Living, batch: number): Promise<void> {
  tell({ kind: 'appending', batch })
  const answer = await store.append(scope, batchOf(life.seed, batch))
  tell({ kind: 'appended', batch, answer })
}

async function pass(living: Living): Promise<void> {
  living.passes++
  const now = (): Date => clockOf(living.life.number, living.passes)
  const { store } = living
  const policies = (): 'free' => 'free'
  const parts = { store, policies, clock: now, batch: 5, pause: 0 }
  const retention = createRetentionService(parts)
  tell({ kind: 'passing', cutoff: retentionCutoff('free', now()).getTime() })
  const report = await retention.run(account)
  if (report.state !== 'done') throw new Error(`the pass is ${report.state}`)
  tell({ kind: 'passed', pass: report })
}

/** Records and removes, in turns or at the same time, until the end. */
async function work(living: Living): Promise<void> {
  const { life, random } = living
  for (let batch = life.number * mostBatches; ; batch += 10) {
    const recording = async (): Promise<void> => {
      for (let at = 0; at < 4; at++) await append(living, batch + at)
    }
    if (random() < 0.5) {
      await Promise.all([recording(), pass(living)])
    } else {
      if (random() < 0.5) await recording()
      await pass(living)
    }
  }
}

async function finish(living: Living): Promise<void> {
  await pass(living)
  await pass(living)
  tell({ kind: 'state', state: await stateOf(living.store) })
  tell({ kind: 'over' })
}
