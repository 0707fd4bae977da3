import type { Entry } from '@loggia/core'
import type { Scope, Store } from '../../src/index.ts'
import { memoryStore } from '../../src/memory.ts'

/** A store with one fault, and the promise by which the suite must find it. */
export interface BrokenStore {
  readonly fault: string
  readonly store: () => Store
  readonly promise: string
}

/** A whole store but for what it is made to do wrong. */
export function breaking(spoil: (whole: Store) => Partial<Store>): () => Store {
  return () => {
    const whole = memoryStore()
    return { ...whole, ...spoil(whole) }
  }
}

/** A scope as a key of a map. */
export function keyOf<E extends Entry>({ account, preset }: Scope<E>): string {
  return `${account} ${preset.name}`
}
