import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { entryAt, type Share } from './server-entries.ts'
import { questionsOf } from './questions.ts'
import { timingOf, type Timing } from './timing.ts'

/** Many readers and a writer at once, for a minute. */
export interface Loaded {
  readonly readers: number
  readonly seconds: number
  readonly reads: Timing
  readonly writes: Timing
  readonly written: number
  /** Answers that were no answers. */
  readonly errors: number
  /** Of the server, in MB: every five seconds. */
  readonly memory: readonly number[]
}

const readers = 200
const seconds = 60

/** What tables ask most, on their first pages and further back. */
const asked = /^(first page|page 1000|errors only|one key|histogram|four facets)/

/** Serves a database from a process of its own and lets many ask it at once. */
export async function load(databaseUrl: string, share: Share): Promise<Loaded> {
  const flags = ['--conditions=@loggia/source', '--disable-warning=ExperimentalWarning']
  const server = spawn(process.execPath, [...flags, join(import.meta.dirname, 'load-server.ts')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOAD_ACCOUNT: share.account },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  try {
    const [said] = await once(server.stdout ?? server, 'data')
    const url = `http://127.0.0.1:${String(said).trim()}`
    const memory: number[] = []
    server.on('message', (megabytes) => memory.push(Number(megabytes)))
    return { ...(await hammered(url, share)), memory }
  } finally {
    server.kill()
  }
}

async function hammered(url: string, share: Share): Promise<Omit<Loaded, 'memory'>> {
  const end = performance.now() + seconds * 1000
  const paths = questionsOf(share)
    .filter(({ name }) => asked.test(name))
    .map(({ path }) => path)
  const [reads, writes]: [number[], number[]] = [[], []]
  let [errors, written] = [0, 0]
  const timed = async (taken: number[], path: string, init?: RequestInit): Promise<void> => {
    const begun = performance.now()
    const answer = await fetch(`${url}${path}`, init).catch(() => null)
    const body = await answer?.text().catch(() => null)
    if (answer?.ok && body != null) taken.push(performance.now() - begun)
    else errors++
  }
  const reader = async (_: unknown, at: number): Promise<void> => {
    for (let turn = at; performance.now() < end; turn++) {
      await timed(reads, paths[turn % paths.length] ?? '/v1/logs')
    }
  }
  const writer = async (): Promise<void> => {
    for (let batch = 0; performance.now() < end; batch++) {
      const entries = Array.from({ length: 500 }, (_, at) => fresh(share, batch * 500 + at))
      const headers = { 'content-type': 'application/json' }
      await timed(writes, '/v1/logs', { method: 'POST', headers, body: JSON.stringify(entries) })
      written += entries.length
      await delay(250)
    }
  }
  await Promise.all([writer(), ...Array.from({ length: readers }, reader)])
  return { readers, seconds, reads: timingOf(reads), writes: timingOf(writes), written, errors }
}

/** Entries that come now. */
function fresh(share: Share, at: number): ReturnType<typeof entryAt> {
  const entry = entryAt(share, at)
  return { ...entry, id: `fresh-${entry.id}`, timestamp: new Date().toISOString() }
}
