import {
  LoggiaError,
  type DataAdapter,
  type ErrorFacts,
  type ErrorCode,
  type Entry,
} from '@loggia/core'
import { busyAccount } from './scene.ts'

/** Never answers. */
export const silent: DataAdapter<never> = {
  load: (_, { signal }) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    ),
}

/** Refuses every question for that reason. */
export function refusing(code: ErrorCode, facts?: ErrorFacts): DataAdapter<never> {
  return { load: () => Promise.reject(new LoggiaError(code, facts)) }
}

/** One adapter for the first question, and another for all that follow. */
export function firstThen<E extends Entry>(
  first: DataAdapter<E>,
  then: DataAdapter<E>,
): DataAdapter<E> {
  let asked = 0
  // React's StrictMode asks the first question twice and aborts one of them.
  return { load: (query, call) => (asked++ === 0 ? first : then).load(query, call) }
}

/** Answers the first question, and then no more. */
export const fallingSilent = (): typeof busyAccount => firstThen(busyAccount, silent)
