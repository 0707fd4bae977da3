import {
  asLoggiaError,
  isLoggiaError,
  LoggiaError,
  type AccountAdapter,
  type CsvOptions,
  type DataAdapter,
  type Entry,
  type KeyUsage,
} from '@loggia/core'
import type { ExportFormat } from '../hooks/use-export.ts'
import { accountChanged } from '../account/account-news.ts'
import { exportWhole, type ExportedPreset } from '../export/export-whole.ts'
import { sameRows, type KeyDeletionState } from './key-deletion-state.ts'
import { atIntervals } from '../export/use-whole-export.ts'

/** Which key is deleted, and from where. */
export interface KeyDeletionSource<E extends Entry> {
  readonly account: AccountAdapter
  /** Where its rows are exported from. */
  readonly adapter: DataAdapter<E>
  readonly preset: ExportedPreset<E>
  /** The first 9 characters of the key. */
  readonly prefix: string
  /**
   * Deletes or disables the key itself. Called once all is verified and before the rows go, so that no further rows
   * arrive; when it rejects, the rows stay. Once it has resolved it is not called again while the dialog is open.
   */
  readonly onDelete?: ((key: { readonly prefix: string }) => Promise<void>) | undefined
  /** Told how many rows were removed. */
  readonly onDeleted?: ((deleted: number) => void) | undefined
  /** Names of fields that the export carries, in order. */
  readonly exportFields?: readonly string[] | undefined
  /** How the CSV is written. */
  readonly csv?: Pick<CsvOptions, 'formulaGuard' | 'byteOrderMark'> | undefined
}

/** One way through the states. Nothing shows of it once another has begun. */
export interface Flow<E extends Entry> {
  readonly source: KeyDeletionSource<E>
  readonly signal: AbortSignal
  readonly show: (state: KeyDeletionState) => void
  readonly keyGone: { current: boolean }
}

/** What is known of rows: how many there were, and the file that should hold them. */
type Held = Pick<Extract<KeyDeletionState, { step: 'deleting' }>, 'count' | 'file'>

export async function counting<E extends Entry>({ source, signal, show }: Flow<E>): Promise<void> {
  show({ step: 'counting' })
  try {
    show({ step: 'counted', count: await counted(source, signal) })
  } catch (cause) {
    show({ step: 'uncounted', error: asLoggiaError(cause) })
  }
}

export async function exporting<E extends Entry>(
  flow: Flow<E>,
  format: ExportFormat,
  count: KeyUsage,
): Promise<void> {
  const { signal, show, source } = flow
  show({ step: 'exporting', count, rows: 0 })
  const { adapter, preset, exportFields, csv, prefix } = source
  const progress = atIntervals((rows) => show({ step: 'exporting', count, rows }))
  try {
    const file = await exportWhole(
      { adapter, preset, options: { exportFields, ...csv } },
      {
        format,
        query: { filters: [{ field: 'apikey_prefix', operator: 'is', values: [prefix] }] },
        name: `${preset.name}-${prefix}`,
      },
      // Counted by the account, which knows of rows that came and went.
      { signal, counts: false, onProgress: ({ rows }) => progress.report(rows) },
    )
    progress.stop()
    await verifying(flow, { count, file })
  } catch (cause) {
    progress.stop()
    show({ step: 'export-failed', count, error: asLoggiaError(cause) })
  }
}

export async function verifying<E extends Entry>(
  { source, signal, show }: Flow<E>,
  { count, file }: Required<Pick<Held, 'count'>> & { readonly file: NonNullable<Held['file']> },
): Promise<void> {
  show({ step: 'verifying', count, file })
  try {
    const now = await counted(source, signal)
    const complete = sameRows(now, count) && file.rows === now.live
    show(
      complete
        ? { step: 'verified', count: now, file, trouble: null }
        : { step: 'changed', count: now, before: count, file },
    )
  } catch (cause) {
    show({ step: 'unverified', count, file, error: asLoggiaError(cause) })
  }
}

export async function deleting<E extends Entry>(flow: Flow<E>, state: Held): Promise<void> {
  const { source, signal, show, keyGone } = flow
  const held = heldOf(state)
  show({ step: 'deleting', ...held })
  try {
    const now = await counted(source, signal)
    if (!sameRows(now, held.count)) {
      return show({ ...held, step: 'changed', count: now, before: held.count })
    }
  } catch (cause) {
    return show({ step: 'verified', ...held, trouble: refused(cause) })
  }
  try {
    if (!keyGone.current) await source.onDelete?.({ prefix: source.prefix })
    keyGone.current = true
  } catch {
    return show({ step: 'verified', ...held, trouble: { type: 'key-kept' } })
  }
  await removing(flow, held)
}

async function removing<E extends Entry>(flow: Flow<E>, held: Held): Promise<void> {
  const { source, signal, show } = flow
  const { account, prefix, onDeleted } = source
  try {
    if (!account.deleteKey) throw new LoggiaError('not-found')
    const { deleted } = await account.deleteKey(prefix, { expected: held.count.live }, { signal })
    if (signal.aborted) return
    show({ step: 'done', deleted })
    accountChanged(account)
    onDeleted?.(deleted)
  } catch (cause) {
    if (isLoggiaError(cause, 'count-changed') || outcomeUnknown(cause)) {
      return checking(flow, held, cause)
    }
    show({ step: 'verified', ...held, trouble: refused(cause) })
  }
}

/** Nobody heard what became of a deletion: the rows tell. */
export async function checking<E extends Entry>(
  { source, signal, show }: Flow<E>,
  state: Held,
  cause: unknown = null,
): Promise<void> {
  const held = heldOf(state)
  show({ step: 'checking', ...held })
  try {
    const now = await counted(source, signal)
    if (now.live === 0) {
      show({ step: 'done', deleted: held.count.live })
      if (signal.aborted) return
      accountChanged(source.account)
      source.onDeleted?.(held.count.live)
    } else if (sameRows(now, held.count)) {
      const told = isLoggiaError(cause, 'count-changed')
      show({ step: 'verified', ...held, trouble: told ? refused(cause) : { type: 'lost' } })
    } else {
      show({ ...held, step: 'changed', count: now, before: held.count })
    }
  } catch (cause) {
    show({ step: 'unknown', ...held, error: asLoggiaError(cause) })
  }
}

async function counted<E extends Entry>(
  { account, prefix }: KeyDeletionSource<E>,
  signal: AbortSignal,
): Promise<KeyUsage> {
  if (!account.key) throw new LoggiaError('not-found')
  const count = await account.key(prefix, { signal })
  if (isCount(count.live) && isCount(count.total)) return count
  throw new LoggiaError('bad-answer', { detail: `live is ${count.live}, total is ${count.total}` })
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function heldOf({ count, file }: Held): Held {
  return { count, ...(file ? { file } : {}) }
}

function refused(cause: unknown): { readonly type: 'refused'; readonly error: LoggiaError } {
  return { type: 'refused', error: asLoggiaError(cause) }
}

/** Whether a request may have been carried out although it failed. */
function outcomeUnknown(cause: unknown): boolean {
  const { code } = asLoggiaError(cause)
  return code === 'unavailable' || code === 'timeout' || code === 'bad-answer'
}
