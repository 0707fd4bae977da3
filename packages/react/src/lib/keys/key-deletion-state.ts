import type { KeyUsage, LoggiaError } from '@loggia/core'
import type { WrittenFile } from '../export/export-whole.ts'

/** How far a safe deletion is. Rows can go in `verified`, and in `counted` when there are none. */
export type KeyDeletionState =
  | { readonly step: 'counting' }
  | { readonly step: 'uncounted'; readonly error: LoggiaError }
  | Counted<'counted'>
  | (Counted<'exporting'> & { readonly rows: number })
  | (Counted<'export-failed'> & { readonly error: LoggiaError })
  | (Counted<'verifying'> & Exported)
  | (Counted<'unverified'> & Exported & { readonly error: LoggiaError })
  | (Counted<'verified'> & Partial<Exported> & { readonly trouble: Trouble | null })
  /** Other rows are there than are in the file. `count` is the new one. */
  | (Counted<'changed'> & Partial<Exported> & { readonly before: KeyUsage })
  | (Counted<'deleting'> & Partial<Exported>)
  /** The answer to a deletion did not come: the rows are counted again. */
  | (Counted<'checking'> & Partial<Exported>)
  | (Counted<'unknown'> & Partial<Exported> & { readonly error: LoggiaError })
  | { readonly step: 'done'; readonly deleted: number }

interface Counted<Step extends string> {
  readonly step: Step
  readonly count: KeyUsage
}

interface Exported {
  readonly file: WrittenFile
}

/** Why nothing was deleted although all was verified. */
export type Trouble =
  | { readonly type: 'refused'; readonly error: LoggiaError }
  /** What the host does with the key itself failed. */
  | { readonly type: 'key-kept' }
  /** The answer got lost, and all rows are still there. */
  | { readonly type: 'lost' }

/** Whether the rows may go now. */
export function mayDelete(state: KeyDeletionState): boolean {
  return state.step === 'verified' || (state.step === 'counted' && state.count.live === 0)
}

/** Whether an export may start now. */
export function mayExport(state: KeyDeletionState): boolean {
  const at = ['counted', 'export-failed', 'unverified', 'verified', 'changed'].includes(state.step)
  return at && 'count' in state && state.count.live > 0
}

/** While rows go, leaving would only hide what becomes of them. */
export function isBusy({ step }: KeyDeletionState): boolean {
  return step === 'deleting' || step === 'checking'
}

/**
 * Whether the same rows are there as at another count. What was ever recorded never falls, so rows that arrive are
 * seen even when as many have left.
 */
export function sameRows(one: KeyUsage, other: KeyUsage): boolean {
  return one.live === other.live && one.total === other.total
}
