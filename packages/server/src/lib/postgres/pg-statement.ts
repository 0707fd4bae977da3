import type { SqlRow } from './postgres-database.ts'
import type { Lease, Leases } from './pg-leases.ts'
import type { PgAnswer } from './pg-pool.ts'
import { sqlFault } from './sql-fault.ts'

/** A connection while statements run on it. */
export interface Session {
  readonly run: (
    statement: string,
    values?: readonly unknown[],
    signal?: AbortSignal,
  ) => Promise<PgAnswer>
  /** Gives the connection back once nothing runs on it any more. */
  readonly end: () => void
  /** Rolls the transaction back, or closes the connection, and gives it back. */
  readonly undo: () => void
}

/** Runs statements; one whose signal is aborted is ended on the server too, and its caller hears of it at once. */
export function sessionOn(lease: Lease, leases: Leases): Session {
  let running: Promise<unknown> = Promise.resolve()
  let isSpoilt = false
  return {
    async run(text, values = [], signal) {
      signal?.throwIfAborted()
      const answer = lease.client.query({ text, values: [...values] })
      const settled = answer.then(nothing, nothing)
      if (!isSpoilt) running = settled
      if (!signal) return answer.catch(fault)
      return Promise.race([
        answer.catch(fault),
        abortOf(signal, settled, () => {
          // A cancellation that comes late would hit whatever runs next on the connection.
          isSpoilt = true
          running = ended(lease, leases, settled)
        }),
      ])
    },
    end: () => void running.then(() => lease.end(isSpoilt)),
    undo() {
      const undone = isSpoilt
        ? Promise.reject(new Error())
        : lease.client.query({ text: 'rollback' })
      undone.then(
        () => lease.end(false),
        () => running.then(() => lease.end(true)),
      )
    },
  }
}

/** The rows of an answer. They are objects unless a client is asked for anything else. */
export function rowsOf({ rows }: PgAnswer): readonly SqlRow[] {
  return rows as readonly SqlRow[]
}

function nothing(): void {
  // Whoever has asked hears of it.
}

function fault(error: unknown): never {
  throw sqlFault(error)
}

/** Rejects when the signal is aborted before the statement has settled. */
function abortOf(signal: AbortSignal, settled: Promise<void>, aborted: () => void): Promise<never> {
  return new Promise((_, reject) => {
    const listener = (): void => {
      aborted()
      reject(signal.reason)
    }
    signal.addEventListener('abort', listener, { once: true })
    void settled.then(() => signal.removeEventListener('abort', listener))
  })
}

/** Cancels until the statement is over: the first request may come before the statement does. */
async function ended({ client }: Lease, leases: Leases, settled: Promise<void>): Promise<void> {
  for (let tries = 0; tries < mostCancels; tries++) {
    if (client.processID) await cancelled(client.processID, leases)
    if (await isSettledWithin(settled, 500)) return
  }
}

/** After these, closing the connection has to do. */
const mostCancels = 5

async function cancelled(process: number, leases: Leases): Promise<void> {
  try {
    const spare = await leases.spare()
    const text = 'select pg_cancel_backend($1::integer)'
    await spare.client.query({ text, values: [process] }).finally(() => spare.end(false))
  } catch {
    // A server that cannot be asked for it has ended the statement, too, or will be asked again.
  }
}

function isSettledWithin(settled: Promise<void>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds)
    void settled.then(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
