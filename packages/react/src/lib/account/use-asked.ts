import { asLoggiaError, type LoggiaError } from '@loggia/core'
import { useEffect, useState } from 'react'

/** What is known of the answer to a question. */
export interface Asked<T> {
  /** `loading` until the newest question is answered or has failed; `idle` while nothing is asked. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  /** The newest answer of this source, kept while a newer one is on its way or failed. */
  readonly answer: T | null
  /** Why the newest question failed. */
  readonly error: LoggiaError | null
  /** When the newest question was answered or failed, in milliseconds since 1970. */
  readonly settledAt: number | null
}

/**
 * Asks a source, again whenever the question is another text. Only the newest question counts: older ones are
 * aborted and their answers never shown. `null` asks nothing. `ask` is given the newest answer of this source.
 */
export function useAsked<T>(
  source: object,
  question: string | null,
  ask: (signal: AbortSignal, before: T | null) => Promise<T>,
): Asked<T> {
  const [settled, setSettled] = useState<Settled<T> | null>(null)
  useEffect(() => {
    if (question === null) return undefined
    const call = new AbortController()
    const settle = (outcome: Pick<Settled<T>, 'answer' | 'error'>): void => {
      if (call.signal.aborted) return
      setSettled((before) => ({
        source,
        question,
        error: outcome.error,
        settledAt: Date.now(),
        answer: outcome.answer ?? (before?.source === source ? before.answer : null),
      }))
    }
    const before = settled?.source === source ? settled.answer : null
    answered(() => ask(call.signal, before)).then(
      (answer) => settle({ answer, error: null }),
      (cause: unknown) => settle({ answer: null, error: asLoggiaError(cause) }),
    )
    return () => call.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` says what `ask` asks
  }, [source, question])
  const mine = settled?.source === source ? settled : null
  const current = mine?.question === question ? mine : null
  return {
    status: question === null ? 'idle' : !current ? 'loading' : current.error ? 'failed' : 'ready',
    answer: mine?.answer ?? null,
    error: current?.error ?? null,
    settledAt: current?.settledAt ?? null,
  }
}

interface Settled<T> {
  readonly source: object
  readonly question: string
  readonly answer: T | null
  readonly error: LoggiaError | null
  readonly settledAt: number
}

/** A promise even when the source throws at once. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  return await ask()
}
