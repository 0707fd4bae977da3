import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ledger } from './ledger.ts'
import type { Life, Told } from './life.ts'

/** When a process is killed: so many milliseconds after it has begun something for the so-manieth time. */
export interface End {
  readonly after: 'start' | 'appending' | 'passing'
  readonly times: number
  readonly delay: number
}

/** What a process was at in the end. */
export interface At {
  readonly opened: boolean
  readonly recording: boolean
  readonly passing: boolean
}

/** How a process lives. */
export interface Lived {
  /** How it is killed; `null` where it ends by itself. */
  readonly end: End | null
  /** A folder for compiled code. */
  readonly cache: string
  /** What it runs; a store in embedded Postgres unless told otherwise. */
  readonly worker?: URL | undefined
  /** What else is done before it is killed; it may then end by itself as well. */
  readonly strike?: (() => Promise<void> | undefined) | undefined
}

/** One life of a process, from its start until it is killed, or has ended where no end was given. */
export async function lived(
  life: Life,
  book: Ledger,
  { end, cache, worker = pgliteWorker, strike }: Lived,
): Promise<At> {
  const child = fork(fileURLToPath(worker), [JSON.stringify(life)], {
    execArgv: flags,
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    // What it says of failures that were done to it would only frighten.
    stdio: ['ignore', 'inherit', strike ? 'ignore' : 'inherit', 'ipc'],
  })
  let struck: Promise<void> | undefined
  const kill = (delay: number): void => {
    setTimeout(() => {
      struck = strike?.()
      if (struck) void struck.finally(() => child.kill('SIGKILL'))
      else child.kill('SIGKILL')
    }, delay)
  }
  if (end?.after === 'start') kill(end.delay)
  let at = { opened: false, recording: false, passing: false }
  let begun = 0
  let failure: { readonly cause: unknown } | null = null
  child.on('message', (message) => {
    // There is one sender, and it is typed.
    const told = message as Told
    at = followed(at, told)
    if (told.kind === end?.after && ++begun === end.times) kill(end.delay)
    try {
      book.told(told)
    } catch (cause) {
      failure ??= { cause }
      child.kill('SIGKILL')
    }
  })
  await gone(child)
  await struck
  const { cause } = failure ?? { cause: null }
  if (cause !== null) throw cause
  // One that is told of a failure may end by it.
  if (!struck && (child.signalCode === 'SIGKILL') !== (end !== null)) {
    throw new Error(`the process ended by itself: ${child.exitCode} ${child.signalCode}`)
  }
  book.killed()
  return at
}

const pgliteWorker = new URL('worker.ts', import.meta.url)

const flags = [
  ...['--conditions=@loggia/source', '--disable-warning=ExperimentalWarning'],
  // A life is too short to make Postgres fast: that alone would take half of it.
  ...['--liftoff-only', '--wasm-lazy-compilation'],
]

function followed(at: At, { kind }: Told): At {
  if (kind === 'state') return { ...at, opened: true }
  if (kind === 'appending' || kind === 'appended') return { ...at, recording: kind === 'appending' }
  return { ...at, passing: kind === 'passing' }
}

/** Dead, and everything that it told before has arrived. */
async function gone(child: ChildProcess): Promise<void> {
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
}
