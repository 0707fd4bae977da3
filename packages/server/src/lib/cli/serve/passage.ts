import { AsyncLocalStorage } from 'node:async_hooks'

/** What is found out about a request on its way, wherever in the program that is. */
export interface Passage {
  readonly id: string
  route: string | null
  account: string | null
  /** What its answer is, where that matters: a tail has no end of its own. */
  kind: 'tail' | 'export' | 'other'
}

/** The request that is being answered. */
export const passages: AsyncLocalStorage<Passage> = new AsyncLocalStorage<Passage>()
