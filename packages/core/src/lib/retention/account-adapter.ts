import type { CallOptions } from '../adapter.ts'
import type { RetentionPass, RetentionPreview, RetentionStatus } from './pass.ts'
import type { RetentionPolicy } from './plan.ts'
import type { KeyUsage, Usage, UsageQuestion } from './usage.ts'

/**
 * What can be asked of an account as a whole: how long its entries are kept, what leaves next, how many there
 * were, and the removal of a key. Only `retention` is required; each optional method shows a feature when present.
 *
 * Methods reject with a `LoggiaError`, as those of a `DataAdapter` do.
 */
export interface AccountAdapter {
  /** How long entries are kept, and what happens next. */
  retention(options: CallOptions): Promise<RetentionStatus>
  /** What a pass at `at` (ISO 8601; default: now) would remove under a policy (default: the account's). */
  preview?(
    question: { readonly at?: string; readonly policy?: RetentionPolicy },
    options: CallOptions,
  ): Promise<RetentionPreview>
  /** The latest passes, newest first. */
  passes?(options: CallOptions): Promise<readonly RetentionPass[]>
  /** Runs a pass now and resolves when it is done. Rejects with `pass-running` while another one is. */
  runPass?(options: CallOptions): Promise<RetentionPass>
  /** Changes how long entries are kept. It applies from the next pass on; what is gone does not come back. */
  changePolicy?(policy: RetentionPolicy, options: CallOptions): Promise<RetentionStatus>
  /** Statistics that stay when entries go. */
  usage?(question: UsageQuestion, options: CallOptions): Promise<Usage>
  /** Every key that entries were recorded with, those with most live entries first. */
  keys?(options: CallOptions): Promise<readonly KeyUsage[]>
  /** What is recorded of one key, counted exactly and now. */
  key?(prefix: string, options: CallOptions): Promise<KeyUsage>
  /**
   * Removes all entries of a key at once, whatever their age, if there are exactly `expected` of them. Otherwise
   * nothing is removed, and it rejects with `count-changed`.
   */
  deleteKey?(
    prefix: string,
    question: { readonly expected: number },
    options: CallOptions,
  ): Promise<{ readonly deleted: number }>
}
