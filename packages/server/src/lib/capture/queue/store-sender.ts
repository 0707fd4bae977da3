import type { Entry } from '@loggia/core'
import { entryCheck } from '../../entry-check.ts'
import type { Scope, Store } from '../../store.ts'
import type { Send } from './send.ts'

/**
 * Records batches in a store of the same process, checked as if they were sent in: what can never be recorded is
 * rejected by itself, so that it does not hold up the others.
 */
export function storeSender<E extends Entry>(
  store: Pick<Store, 'append' | 'appendBatch'>,
  scope: Scope<E>,
  { clock = () => new Date() }: { readonly clock?: (() => Date) | undefined } = {},
): Send<E> {
  const check = entryCheck(scope.preset, clock)
  const send: Send<E> = async (batch) => {
    const checked = batch.map(check)
    const fit = checked.flatMap((each) => ('entry' in each ? [each.entry] : []))
    if (fit.length > 0) await store.append(scope, fit)
    const rejected = checked.flatMap((each, index) =>
      'reason' in each ? [{ index, reason: each.reason }] : [],
    )
    return { state: 'recorded', rejected }
  }
  return Object.assign(send, { best: store.appendBatch })
}
