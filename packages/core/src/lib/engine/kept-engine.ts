import type { Entry } from '../entry.ts'
import type { Field } from '../field.ts'
import { engineOver, type Engine } from './engine.ts'

/**
 * The engine over an array as it is now. It stays while the array does, or only grows at its end; any other change makes
 * another one.
 *
 * It is let go when it was not asked for a while.
 */
export function keptEngine<E extends Entry>(
  entries: readonly E[],
  fields: readonly Field[],
): () => Engine<E> {
  let kept: Kept<E> | null = null
  let isUsed = false
  const look = (): void => {
    if (isUsed) later(look)
    else kept = null
    isUsed = false
  }
  return () => {
    if (kept === null) later(look)
    isUsed = true
    if (kept === null || !isStartOf(kept.rows, entries)) {
      const rows = entries.slice()
      kept = { rows, engine: engineOver(rows, fields) }
    }
    for (let at = kept.rows.length; at < entries.length; at++) {
      const entry = entries[at]
      if (entry) kept.rows.push(entry)
    }
    return kept.engine
  }
}

interface Kept<E extends Entry> {
  /** The entries as they were. Entries themselves never change. */
  readonly rows: E[]
  readonly engine: Engine<E>
}

function isStartOf(rows: readonly unknown[], entries: readonly unknown[]): boolean {
  if (rows.length > entries.length) return false
  for (let at = 0; at < rows.length; at++) if (rows[at] !== entries[at]) return false
  return true
}

/** Milliseconds. */
const restTime = 60_000

/** Nothing that a process would be kept alive for. */
function later(look: () => void): void {
  const timer: unknown = setTimeout(look, restTime)
  const { unref } = Object(timer) as { readonly unref?: () => void }
  unref?.call(timer)
}
