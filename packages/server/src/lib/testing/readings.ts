import { always, firstQuery, type Entry, type UsageSum } from '@loggia/core'
import type { Scope, Store } from '../store.ts'
import { collected } from './collected.ts'

/** The entries that can be listed. */
export async function listed<E extends Entry>(
  store: Store,
  scope: Scope<E>,
): Promise<readonly E[]> {
  const { signal } = new AbortController()
  return collected(store.stream(scope, firstQuery(scope.preset), { signal }))
}

/** Their ids, sorted. */
export async function listedIds<E extends Entry>(
  store: Store,
  scope: Scope<E>,
): Promise<readonly string[]> {
  return (await listed(store, scope)).map(({ id }) => id).toSorted()
}

/** `{ total, live }` of all entries of a scope, over all hours. */
export async function sums<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  by = '',
): Promise<UsageSum> {
  const hours = await store.usage(scope, { by, period: always })
  return hours.reduce<UsageSum>(
    (sum, { total, live }) => ({ total: sum.total + total, live: sum.live + live }),
    { total: 0, live: 0 },
  )
}

/** The statistics of a field as `{ 'hour value': [total, live] }`. */
export async function hourly<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  by: string,
): Promise<Readonly<Record<string, readonly [number, number]>>> {
  const hours = await store.usage(scope, { by, period: always })
  return Object.fromEntries(
    hours.map(({ hour, value, total, live }) => [`${hour} ${value}`, [total, live] as const]),
  )
}

/** The fields that entries of a scope are counted by, and `''` for all of them together. */
export function countedFields<E extends Entry>({ preset }: Scope<E>): readonly string[] {
  return ['', ...preset.fields.filter(({ counted }) => counted).map(({ name }) => name)]
}
