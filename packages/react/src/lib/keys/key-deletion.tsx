import { apiLogs, type Entry, type LogEntry, type Preset } from '@loggia/core'
import type { ReactElement } from 'react'
import { AccountRoot, type AccountLook } from '../account/account-root.tsx'
import { KeyDeletionDialog, type KeyDeletionDialogProps } from './key-deletion-dialog.tsx'

/** What a deletion takes. It is open as long as it is rendered. */
export interface KeyDeletionProps<E extends Entry = LogEntry>
  extends Omit<KeyDeletionDialogProps<E>, 'preset'>, AccountLook {
  /** Default: {@link apiLogs}. */
  readonly preset?: Preset<E>
}

/**
 * Deletes a key and its rows safely: counts them, exports all, compares the file with a new count, and only then lets
 * somebody delete. Rows that arrive meanwhile stop it.
 *
 * ```tsx
 * {open ? <KeyDeletion account={account} adapter={adapter} prefix="bye_AB12C" onClose={close} /> : null}
 * ```
 */
export function KeyDeletion<E extends LogEntry = LogEntry>(
  props: KeyDeletionProps<E>,
): ReactElement {
  // `apiLogs` is a preset of every kind of log entry: it only names fields that all of them have.
  const preset: Preset<E> = props.preset ?? apiLogs
  return (
    <AccountRoot {...props}>
      <KeyDeletionDialog {...props} preset={preset} />
    </AccountRoot>
  )
}
