import type { Entry } from '@loggia/core'
import { useEffect, useRef, useState } from 'react'
import type { ExportFormat } from '../hooks/use-export.ts'
import {
  checking,
  counting,
  deleting,
  exporting,
  verifying,
  type Flow,
  type KeyDeletionSource,
} from './key-deletion-flow.ts'
import { mayDelete, mayExport, type KeyDeletionState } from './key-deletion-state.ts'

/** A safe deletion: where it is, and the ways on. What is not possible now does nothing. */
export interface KeyDeletionHandle {
  readonly state: KeyDeletionState
  /** Counts the rows anew, and starts over. */
  readonly count: () => void
  /** Exports all rows and compares their number with a new count. `null` where the adapter has no `stream`. */
  readonly exportAll: ((format: ExportFormat) => void) | null
  /** Ends an export. No file is written. */
  readonly cancelExport: () => void
  /** Compares the file with a new count. */
  readonly verify: () => void
  /** Deletes the rows if they are still those that were counted and exported. */
  readonly remove: () => void
}

/**
 * Counts the rows of a key, exports all of them, verifies their number and only then deletes them. Rows that arrive
 * or leave meanwhile stop it.
 */
export function useKeyDeletion<E extends Entry>(source: KeyDeletionSource<E>): KeyDeletionHandle {
  const { account, prefix } = source
  const [state, setState] = useState<KeyDeletionState>({ step: 'counting' })
  // What clicks of the same moment look at.
  const latest = useRef<KeyDeletionState>(state)
  const call = useRef<AbortController>(null)
  const keyGone = useRef(false)
  const begin = (): Flow<E> => {
    call.current?.abort()
    const mine = new AbortController()
    call.current = mine
    return {
      source,
      signal: mine.signal,
      keyGone,
      show(next) {
        if (mine.signal.aborted) return
        latest.current = next
        setState(next)
      },
    }
  }
  const count = (): void => void counting(begin())
  useEffect(() => {
    keyGone.current = false
    count()
    return () => call.current?.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another key starts over, other callbacks do not
  }, [account, prefix])
  return {
    state,
    count,
    exportAll: source.adapter.stream
      ? (format) => {
          const now = latest.current
          if (mayExport(now) && 'count' in now) void exporting(begin(), format, now.count)
        }
      : null,
    cancelExport() {
      const now = latest.current
      if (now.step === 'exporting') begin().show({ step: 'counted', count: now.count })
    },
    verify() {
      const now = latest.current
      if (now.step === 'unverified') void verifying(begin(), now)
      if (now.step === 'unknown') void checking(begin(), now)
    },
    remove() {
      const now = latest.current
      if (mayDelete(now) && 'count' in now) void deleting(begin(), now)
    },
  }
}
