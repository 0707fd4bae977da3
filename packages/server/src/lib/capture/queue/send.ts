import { isLoggiaError, type Entry } from '@loggia/core'

/** Hands a batch on. What it throws means that nobody knows what became of the batch, so it is sent again. */
export interface Send<E extends Entry> {
  (batch: readonly E[], options: { readonly signal: AbortSignal }): Promise<SendAnswer>
  /** How many entries it takes best at once. Default: 500. */
  readonly best?: number | undefined
}

/** What became of a batch. */
export type SendAnswer =
  | {
      /** The entries are there, except for some that never will be, by their place in the batch. */
      readonly state: 'recorded'
      readonly rejected: readonly { readonly index: number; readonly reason: string }[]
    }
  /** Nobody could take it now, or it is not known: the same batch again, after a pause. */
  | { readonly state: 'later'; readonly reason: string; readonly retryAfter?: number | undefined }
  /** An entry spoils it, or it is too large: again in halves, down to the entry that is refused alone. */
  | { readonly state: 'refused'; readonly reason: string }
  /** It is not the entries: whoever sends may not, or nobody is there. Not again. */
  | { readonly state: 'denied'; readonly reason: string }

/** Whether a {@link Send} has said what became of its batch: in plain JavaScript it may answer anything. */
export function isAnswer(answered: unknown): answered is SendAnswer {
  const { state, rejected } = Object(answered) as Readonly<Record<string, unknown>>
  return state === 'recorded' ? Array.isArray(rejected) : others.has(state)
}

const others: ReadonlySet<unknown> = new Set<SendAnswer['state']>(['later', 'refused', 'denied'])

/** For developers. */
export const noAnswer =
  "send() has not said what became of the batch, so the batch is sent again. Answer, e.g., { state: 'recorded', rejected: [] }."

/** What something thrown by a {@link Send} says about its batch. */
export function answerOfError(error: unknown): SendAnswer {
  const reason = error instanceof Error ? error.message : String(error)
  if (!isLoggiaError(error)) return { state: 'later', reason }
  if (error.code === 'bad-query') return { state: 'refused', reason }
  if (denying.has(error.code)) return { state: 'denied', reason }
  return { state: 'later', reason, retryAfter: error.retryAfter }
}

const denying: ReadonlySet<string> = new Set(['unauthorized', 'forbidden', 'not-found'])
