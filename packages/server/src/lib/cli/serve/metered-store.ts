import { isLoggiaError } from '@loggia/core'
import { Refusal } from '../../refusal.ts'
import type { Appended, Store } from '../../store.ts'
import type { Metrics } from './metrics.ts'

/** The same store, whose batches and failures are counted. */
export function meteredStore(store: Store, metrics: MeteredBy): Store {
  const failed = (error: unknown): never => {
    if (!isAbort(error)) metrics.storeErrors.inc({ code: codeOf(error) })
    throw error
  }
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return (...args: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(method, target, args)
        if (answer instanceof Promise) {
          const settled = answer.catch(failed)
          return name === 'append' ? appending(settled as Promise<Appended>, metrics) : settled
        }
        return isStream(answer) ? streamed(answer, failed) : answer
      }
    },
  })
}

type MeteredBy = Pick<Metrics, 'storeErrors' | 'entries' | 'pendingBatches'>

async function appending(
  appended: Promise<Appended>,
  { entries, pendingBatches }: MeteredBy,
): Promise<Appended> {
  pendingBatches.inc()
  try {
    const answer = await appended
    entries.inc({ outcome: 'accepted' }, answer.accepted)
    entries.inc({ outcome: 'duplicate' }, answer.duplicates)
    entries.inc({ outcome: 'late' }, answer.late)
    return answer
  } finally {
    pendingBatches.dec()
  }
}

async function* streamed(
  entries: AsyncIterable<unknown>,
  failed: (error: unknown) => never,
): AsyncGenerator {
  try {
    yield* entries
  } catch (error) {
    failed(error)
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

/** Of the few that there are; the codes of a driver are many, and are in the log. */
function codeOf(error: unknown): string {
  // A call that was told to stop rejects with what it was told.
  return isLoggiaError(error) || error instanceof Refusal ? error.code : 'unexpected'
}

/** Nobody waits any more; nothing is wrong with the store. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
