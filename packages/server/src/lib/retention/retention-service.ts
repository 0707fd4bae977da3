import type {
  Preset,
  RetentionPass,
  RetentionPolicy,
  RetentionPreview,
  RetentionStatus,
} from '@loggia/core'
import type { Store } from '../store.ts'
import type { Policies } from './policies.ts'
import type { Timer } from './timer.ts'

/** Removes the entries that have had their time, account by account, and tells of it. */
export interface RetentionService {
  /** How long entries are kept, and what happens next. */
  status(account: string): Promise<AccountRetention>
  /** What a pass at a moment (default: now) would remove under a policy (default: the account's). Removes nothing. */
  preview(account: string, question?: PreviewQuestion): Promise<RetentionPreview>
  /**
   * Runs a pass now and resolves with its report. Rejects with a `LoggiaError` `pass-running` while another one
   * is running, here or in another process, and with whatever the store or the policies failed with.
   */
  run(account: string): Promise<RetentionPass>
  /** The latest passes, newest first. */
  passes(account: string): Promise<readonly RetentionPass[]>
  /** Absent where the policies cannot be changed. It applies from the next pass on. */
  changePolicy?(account: string, policy: RetentionPolicy): Promise<void>
  /**
   * Runs a pass over every account again and again. Failures are reported and keep no other account from its
   * pass. What it returns stops that; it resolves once the batch that is being removed is through.
   */
  start(): () => Promise<void>
}

/** The state of an account, whoever asks. */
export type AccountRetention = Omit<RetentionStatus, 'mayManage'>

export interface PreviewQuestion {
  readonly at?: Date | undefined
  readonly policy?: RetentionPolicy | undefined
}

export interface RetentionOptions {
  readonly store: Store
  /** A function is as good as {@link Policies.of} alone. */
  readonly policies: Policies | Policies['of']
  /** The kinds of entry that have their time. Default: those that a handler serves by default. */
  readonly presets?: readonly Preset<never>[] | undefined
  readonly clock?: (() => Date) | undefined
  /** Milliseconds between two rounds over all accounts. Default: an hour. */
  readonly every?: number | undefined
  /** Milliseconds, at most, by which a round comes later. Default: a tenth of `every`. */
  readonly jitter?: number | undefined
  /** From 0 up to 1, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined
  /** Default: `setTimeout`, in such a way that waiting for the next round keeps no Node process alive. */
  readonly timer?: Timer | undefined
  /** Entries that are removed in one step. Default: what the store does best, or 1000. */
  readonly batch?: number | undefined
  /** Milliseconds between two of these steps, for others to read. Default: 10. */
  readonly pause?: number | undefined
  /** Hears of every pass that has ended well or was asked to stop, for a log or for metrics. */
  readonly onPass?: PassReport | undefined
  /** Hears of failures of the rounds. Default: `console.error`. */
  readonly onError?: RetentionReport | undefined
}

/** Told of a pass of an account. */
export type PassReport = (pass: RetentionPass, about: { readonly account: string }) => void

/** Told of a failure; the account is `null` when it is not about one. */
export type RetentionReport = (error: unknown, about: { readonly account: string | null }) => void
