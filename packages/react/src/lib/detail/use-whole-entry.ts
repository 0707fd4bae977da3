import { LoggiaError, type DataAdapter, type Entry } from '@loggia/core'
import { useMemo, useState } from 'react'
import { useAsked } from '../account/use-asked.ts'
import { keepEntry, keptEntry } from './kept-entries.ts'

/** What is known of an entry beyond its row. */
export interface WholeEntry<E extends Entry> {
  /** `gone` when the adapter has no such entry any more. */
  readonly status: 'loading' | 'ready' | 'failed' | 'gone'
  readonly entry: E | null
  readonly error: LoggiaError | null
  readonly retry: () => void
}

/**
 * Asks for everything recorded of an entry, once: what an adapter answered before is there at the first rendering.
 * Without `loadOne` the listed entry is all there is. Unmounting aborts the question.
 */
export function useWholeEntry<E extends Entry>(adapter: DataAdapter<E>, listed: E): WholeEntry<E> {
  const { id } = listed
  const [attempt, setAttempt] = useState(0)
  const before = useMemo(
    () => (adapter.loadOne ? keptEntry<E>(adapter, id) : listed),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- an entry never changes under its id
    [adapter, id],
  )
  const question = before ? null : `${attempt}?${id}`
  const asked = useAsked<Found<E>>(adapter, question, (signal) => found(adapter, id, signal))
  const retry = (): void => setAttempt((count) => count + 1)
  if (before) return { status: 'ready', entry: before, error: null, retry }
  if (asked.error) return { status: 'failed', entry: null, error: asked.error, retry }
  if (asked.answer?.id !== id) return { status: 'loading', entry: null, error: null, retry }
  const { entry } = asked.answer
  return { status: entry ? 'ready' : 'gone', entry, error: null, retry }
}

interface Found<E extends Entry> {
  readonly id: string
  readonly entry: E | null
}

async function found<E extends Entry>(
  adapter: DataAdapter<E>,
  id: string,
  signal: AbortSignal,
): Promise<Found<E>> {
  const entry: E | null = (await adapter.loadOne?.(id, { signal })) ?? null
  if (entry === null) return { id, entry }
  // Adapters of others are not held to their types.
  if (typeof entry !== 'object') throw new LoggiaError('bad-answer', { detail: typeof entry })
  keepEntry(adapter, id, entry)
  return { id, entry }
}
