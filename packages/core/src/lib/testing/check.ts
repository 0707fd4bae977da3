import type { DataAdapter } from '../adapter.ts'
import type { Entry } from '../entry.ts'
import type { Preset } from '../preset.ts'

/** What one check works on: an adapter, and the entries it is over. */
export interface Subject<E extends Entry> {
  readonly preset: Preset<E>
  readonly entries: readonly E[]
  readonly adapter: DataAdapter<E>
  /** Milliseconds after which what should have happened is thought never to. */
  readonly patience: number
}

/** One promise of an adapter. */
export interface Check<S> {
  /** The promise, as the end of "an adapter ...". */
  readonly name: string
  /** How many entries it needs. Default: 66, which are walked through in no time. */
  readonly entries?: number
  /** How many of them share one millisecond. Default: 16, more than some pages hold. */
  readonly tied?: number
  /** Rejects with the fault in words. */
  readonly run: (subject: S) => Promise<void>
}

/** Ends a check with its fault. */
export function fault(words: string, cause?: unknown): never {
  throw new Error(words, { cause })
}

/** What was thrown, in words. */
export function thrown(error: unknown): string {
  return error instanceof Error ? String(error) : quoted(error)
}

/** Words that others may follow: what was thrown often ends without a full stop. */
export function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}

/** An id or any other value as it is named in a fault. */
export function quoted(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}
