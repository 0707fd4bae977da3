import { arrayAdapter, type ArrayAdapter, type Entry, type Preset } from '@loggia/core'

/** The entries of one account and kind, ready to be asked. */
export interface MemoryAnswers<E extends Entry> {
  readonly add: (entry: E) => void
  /** Some of them are gone: those that are left are told by `isThere`. */
  readonly forget: () => void
  /** Answers over what is there now. Presets of one kind may differ in nothing but their objects. */
  readonly adapter: (preset: Preset<E>) => ArrayAdapter<E>
}

/**
 * Entries stand in the order of recording, so that the array only grows at its end and what `arrayAdapter` has worked out
 * about it stays right. It is begun anew after entries have gone, when somebody asks: a pass of many batches costs nothing
 * before that.
 *
 * @param isThere whether an entry that was recorded has not been removed since
 */
export function memoryAnswers<E extends Entry>(isThere: (entry: E) => boolean): MemoryAnswers<E> {
  let recorded: E[] = []
  let hasGone = false
  return {
    add(entry) {
      recorded.push(entry)
    },
    forget() {
      hasGone = true
    },
    adapter(preset) {
      // Another array, for a stream on its way goes on over the one before.
      if (hasGone) recorded = recorded.filter(isThere)
      hasGone = false
      return arrayAdapter(recorded, preset)
    },
  }
}
