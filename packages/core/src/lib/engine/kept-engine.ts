import type { Entry } from '../entry.ts'
import type { Field } from '../field.ts'
import { engineOver, type Engine } from './engine.ts'
import type { Preset } from '../preset.ts'
import { slice } from './work.ts'

/** The engine over an array, for as long as it is asked for. */
export interface KeptEngine<E extends Entry> {
  /**
   * The engine over the array as it is now. It is the same while the array is, or only grows at its end; after any other
   * change it is another one. It is let go when nobody has asked for it for a minute.
   */
  readonly engine: () => Engine<E>
  /** Makes ready what searches and orders need, in a while and by and by, so that the first key has not to wait for it. */
  readonly prepare: () => void
}

export function keptEngine<E extends Entry>(
  entries: readonly E[],
  { fields, columns }: Pick<Preset<E>, 'fields' | 'columns'>,
): KeptEngine<E> {
  let kept: Kept<E> | null = null
  let askedAt = 0
  const letGo = (): void => {
    const rest = askedAt + restTime - performance.now()
    if (rest > 0) later(letGo, rest)
    else kept = null
  }
  return {
    engine() {
      askedAt = performance.now()
      if (kept === null) later(letGo, restTime)
      if (kept === null || !isStartOf(kept.rows, entries)) kept = newly(entries, fields)
      for (const entry of entries.slice(kept.rows.length)) kept.rows.push(entry)
      return kept.engine
    },
    prepare() {
      if (kept === null || kept.isPrepared || kept.rows.length < many) return
      kept.isPrepared = true
      const prepared = kept
      const work = kept.engine.prepare(
        columns.flatMap(({ fields: [first], sortedBy }) => sortedBy ?? [first]),
      )
      const goOn = (): void => {
        try {
          if (prepared === kept && slice(work, shortSlice).done !== true) later(goOn, 0)
        } catch {
          // Whoever searches runs into the same, and is told.
        }
      }
      later(goOn, pauseBefore)
    },
  }
}

interface Kept<E extends Entry> {
  /** The entries as they were. Entries themselves never change. */
  readonly rows: E[]
  readonly engine: Engine<E>
  isPrepared: boolean
}

function newly<E extends Entry>(entries: readonly E[], fields: readonly Field[]): Kept<E> {
  const rows = entries.slice()
  return { rows, engine: engineOver(rows, fields), isPrepared: false }
}

function isStartOf(rows: readonly unknown[], entries: readonly unknown[]): boolean {
  if (rows.length > entries.length) return false
  // `===` would look at each of them, which takes twice as long as to see that it is the same.
  for (let at = 0; at < rows.length; at++) if (!Object.is(rows[at], entries[at])) return false
  return true
}

/** Milliseconds without a question. */
const restTime = 60_000
/** Milliseconds in which the first rows are painted. */
const pauseBefore = 100
/** Milliseconds of a frame that nobody misses. */
const shortSlice = 4
/** Fewer entries are made ready faster than a frame. */
export const many = 5000

/** Nothing that a process would be kept alive for. */
function later(step: () => void, milliseconds: number): void {
  const timer: unknown = setTimeout(step, milliseconds)
  const { unref } = Object(timer) as { readonly unref?: () => void }
  unref?.call(timer)
}
