import { unavailable } from './sql-fault.ts'
import type { PgClient, PgPool } from './pg-pool.ts'

/** A connection for a while. */
export interface Lease {
  readonly client: PgClient
  /** Gives it back; `broken` closes it, so that nobody gets it again. */
  readonly end: (broken: boolean) => void
}

/** Hands out connections in turn. Rejects with `unavailable` where none is to be had, or not in time. */
export interface Leases {
  readonly take: (signal?: AbortSignal) => Promise<Lease>
  /** The connection that is kept for ending what runs on the others; only for a moment. */
  readonly spare: () => Promise<Lease>
}

/**
 * Waits for connections itself: a pool waits for ever unless it was told otherwise, hears no abort, and could have none
 * left to end a statement by.
 */
export function leasesOf(pool: PgPool, patience: number): Leases {
  // Without a listener a connection that breaks while nobody uses it would end the process. The pool replaces it.
  pool.on('error', () => {})
  const most = pool.options?.max ?? usualMost
  let free = most > 2 ? most - 1 : most
  const waiting: (() => void)[] = []

  const turn = async (): Promise<void> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const next = (): void => {
    const first = waiting.shift()
    if (first) first()
    else free++
  }
  return {
    async take(signal) {
      signal?.throwIfAborted()
      const until = { signal, patience }
      const ending = performance.now() + patience
      await inTime(turn(), until, next, 'all connections are in use')
      try {
        const rest = { signal, patience: Math.max(1, ending - performance.now()) }
        const connecting = pool.connect()
        const client = await inTime(connecting, rest, giveBack, 'no connection in time')
        return leaseOf(client, next)
      } catch (error) {
        next()
        throw error
      }
    },
    async spare() {
      if (most === 1) throw unavailable('the pool has one connection only')
      const until = { signal: undefined, patience: 1000 }
      return leaseOf(await inTime(pool.connect(), until, giveBack, 'no spare connection'), nothing)
    },
  }
}

/** What a pool of `pg` holds unless it was told otherwise. */
const usualMost = 10

function nothing(): void {
  // Nobody waits in turn for it.
}

function giveBack(client: PgClient): void {
  client.release()
}

function leaseOf(client: PgClient, done: () => void): Lease {
  let isBroken = false
  const broken = (): void => {
    isBroken = true
  }
  client.on('error', broken)
  return {
    client,
    end(asBroken) {
      client.removeListener('error', broken)
      client.release(asBroken || isBroken)
      done()
    },
  }
}

interface Until {
  readonly signal: AbortSignal | undefined
  /** Milliseconds. */
  readonly patience: number
}

/** What comes too late for whoever has waited for it is left to `late`. */
function inTime<T>(
  awaited: Promise<T>,
  { signal, patience }: Until,
  late: (found: T) => void,
  what: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false
    const over = (reason: unknown): void => {
      isOver = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
      reject(reason)
    }
    const aborted = (): void => over(signal?.reason)
    const timer = setTimeout(() => over(unavailable(`waited ${patience} ms`, what)), patience)
    signal?.addEventListener('abort', aborted)
    awaited.then(
      (found) => {
        if (isOver) return late(found)
        clearTimeout(timer)
        signal?.removeEventListener('abort', aborted)
        resolve(found)
      },
      (error: unknown) => {
        if (!isOver) over(unavailable(error))
      },
    )
  })
}
