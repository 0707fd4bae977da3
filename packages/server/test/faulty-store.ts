import type { Store } from '../src/index.ts'

/**
 * What happens at one call: it fails, or the process ends there and nothing comes back any more; before the call
 * did its work, or after.
 */
export type Fault = (typeof faults)[number]

export const faults = ['fails before', 'fails after', 'dies before', 'dies after'] as const

/** A store in front of another one. Its calls are counted from 1, and the one with this number goes wrong. */
export interface FaultyStore {
  readonly store: Store
  readonly calls: () => readonly string[]
  /** Resolves when the process has ended. */
  readonly dead: Promise<'dead'>
}

export function faultyStore(
  store: Store,
  { at, fault }: { readonly at: number; readonly fault: Fault },
): FaultyStore {
  const calls: string[] = []
  const death = Promise.withResolvers<'dead'>()
  const end = async (): Promise<never> => {
    if (fault.startsWith('fails')) throw new Error('the connection broke')
    death.resolve('dead')
    return new Promise<never>(() => undefined)
  }
  const faulty = new Proxy(store, {
    get(_, name: keyof Store) {
      const member = store[name]
      if (typeof member !== 'function') return member
      return async (...args: unknown[]) => {
        const isFaulty = calls.push(name) === at
        if (isFaulty && fault.endsWith('before')) return end()
        // Every method but the stream, which no pass uses, is a function of plain arguments to a promise.
        const method = member.bind(store) as (...given: unknown[]) => Promise<unknown>
        const answer = await method(...args)
        return isFaulty ? end() : answer
      }
    },
  })
  return { store: faulty, calls: () => calls, dead: death.promise }
}
