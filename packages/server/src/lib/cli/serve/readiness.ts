import type { Store } from '../../store.ts'
import type { Logger } from '../log/logger.ts'
import type { Metrics } from './metrics.ts'

/** Whether requests should be sent here. */
export type Status = 'starting' | 'ready' | 'unavailable' | 'stopping'

export interface Readiness {
  /** Asks the store, but not more than once a second, whoever asks. */
  readonly status: () => Promise<Status>
  /** From now on the store is asked. */
  readonly opened: (store: Store) => void
  readonly stopping: () => void
}

export function readinessOf(log: Logger, { ready }: Pick<Metrics, 'ready'>): Readiness {
  let phase: 'starting' | 'stopping' | Store = 'starting'
  let asked: { readonly at: number; readonly status: Promise<Status> } | null = null
  let before: Status = 'starting'
  const told = (status: Status, error?: unknown): Status => {
    if (status === 'unavailable' && before !== status)
      log.error({ err: error }, 'the store does not answer')
    if (status === 'ready' && before === 'unavailable') log.info('the store answers again')
    before = status
    ready.set(status === 'ready' ? 1 : 0)
    return status
  }
  const askedOf = async (store: Store): Promise<Status> => {
    try {
      await inTime((signal) => store.ready({ signal }))
      return typeof phase === 'string' ? phase : told('ready')
    } catch (error) {
      return typeof phase === 'string' ? phase : told('unavailable', error)
    }
  }
  return {
    async status() {
      if (typeof phase === 'string') return phase
      if (asked === null || performance.now() - asked.at > 1000) {
        asked = { at: performance.now(), status: askedOf(phase) }
      }
      return asked.status
    },
    opened(store) {
      phase = store
      told('ready')
    },
    stopping() {
      phase = 'stopping'
      told('stopping')
    },
  }
}

/** A store that does not hear of the signal is not waited for either. */
async function inTime(ask: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${patience} ms`)
      stopped.abort(error)
      reject(error)
    }, patience)
  })
  try {
    await Promise.race([ask(stopped.signal), late])
  } finally {
    clearTimeout(timer)
  }
}

const patience = 2000
