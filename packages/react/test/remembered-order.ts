import type { Order, OrderKey } from '@loggia/core'

/** An order that works out the key of each entry once, for entries that never change and are compared again and again. */
export function remembered({ key, compare }: Order): Order {
  const keys = new WeakMap<object, OrderKey>()
  return {
    compare,
    key(entry) {
      const known = keys.get(entry) ?? key(entry)
      keys.set(entry, known)
      return known
    },
  }
}
