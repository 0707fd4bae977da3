import { rmSync } from 'node:fs'
import { openStore } from '@loggia/server/open'
import { asked, handlerOf, type Asked } from './ask.ts'
import { exported, type Exported } from './exported.ts'
import { fill, type Filled } from './fill.ts'
import { load, type Loaded } from './load.ts'
import { openedEngine, type EngineName } from './engine.ts'
import { purged, type Purged } from './purge.ts'
import { questionsOf } from './questions.ts'
import { sharesOf } from './server-entries.ts'

/** Everything that was measured of one engine. */
export interface StoreBench {
  readonly engine: EngineName
  readonly version: string
  readonly entries: number
  readonly bytes: number
  readonly filled: Filled
  readonly big: readonly Asked[]
  readonly middle: readonly Asked[]
  readonly exports: readonly Exported[]
  readonly loaded: Loaded | null
  readonly purged: Purged
}

/*
 * Fills an engine and measures it, in a process of its own: `store-bench.ts postgres 10000000`. Tells the figures to
 * whoever started it.
 */
const [name = 'postgres', count = '10000000'] = process.argv.slice(2)
const entries = Number(count)
const engine = await openedEngine(name === 'chdb' ? 'chdb' : 'postgres')
try {
  const opened = await openStore(engine.place)
  const { store } = opened
  const filled = await fill(store, entries, engine.pace)
  await engine.settle()
  const [largest, middle] = sharesOf(entries)
  if (!largest || !middle) throw new Error('no accounts')
  const handler = handlerOf(store, largest.account)
  const figures: Omit<StoreBench, 'loaded' | 'purged' | 'bytes'> = {
    engine: engine.name,
    version: engine.version,
    entries,
    filled,
    big: await all(handler, largest),
    middle: await all(handlerOf(store, middle.account), middle),
    exports: [await exported(handler, largest, 'ndjson'), await exported(handler, largest, 'csv')],
  }
  const bytes = await engine.bytes()
  const loaded = engine.url ? await load(engine.url, largest) : null
  const [page] = questionsOf(largest)
  if (!page) throw new Error('no questions')
  const result: StoreBench = {
    ...figures,
    bytes,
    loaded,
    purged: await purged(store, handler, page),
  }
  process.stdout.write(JSON.stringify(result))
  await opened.close()
} finally {
  await engine.close()
  if (engine.folder) rmSync(engine.folder, { recursive: true, force: true })
}

async function all(
  handler: ReturnType<typeof handlerOf>,
  share: Parameters<typeof questionsOf>[0],
): Promise<readonly Asked[]> {
  const answers: Asked[] = []
  for (const question of questionsOf(share)) {
    const answer = await asked(handler, question, 40)
    process.stderr.write(
      `${share.account}: ${answer.name}: ${answer.p50.toFixed(1)} / ${answer.p95.toFixed(1)} (${answer.answer})\n`,
    )
    answers.push(answer)
  }
  return answers
}
