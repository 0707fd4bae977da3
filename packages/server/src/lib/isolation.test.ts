import type { Entry } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import {
  attackedBy,
  describeIsolation,
  routesOfAll,
} from '../../test/isolation/describe-isolation.ts'
import { tenantsOn } from '../../test/isolation/tenants.ts'
import { pglite } from '../../test/postgres/open-pglite.ts'
import { memoryStore } from './memory/memory-store.ts'
import { postgresStore } from './postgres/postgres-store.ts'
import type { Scope, Store } from './store.ts'

const database = await pglite()

describeIsolation('memory', memoryStore)
describeIsolation('PGlite', () => postgresStore(database))

/** Accounts as one, in all that is asked of it. */
function sharedStore(): Store {
  const whole = memoryStore()
  const one = <E extends Entry>({ preset }: Scope<E>): Scope<E> => ({ account: 'one', preset })
  return {
    ...whole,
    load: (scope, ...rest) => whole.load(one(scope), ...rest),
    loadOne: (scope, ...rest) => whole.loadOne(one(scope), ...rest),
    stream: (scope, ...rest) => whole.stream(one(scope), ...rest),
    facets: (scope, ...rest) => whole.facets(one(scope), ...rest),
    count: (scope, ...rest) => whole.count(one(scope), ...rest),
    histogram: (scope, ...rest) => whole.histogram(one(scope), ...rest),
    arrivals: (scope, ...rest) => whole.arrivals(one(scope), ...rest),
    append: (scope, ...rest) => whole.append(one(scope), ...rest),
    usage: (scope, ...rest) => whole.usage(one(scope), ...rest),
    totals: (scope, ...rest) => whole.totals(one(scope), ...rest),
    countBefore: (scope, ...rest) => whole.countBefore(one(scope), ...rest),
    expire: (scope, ...rest) => whole.expire(one(scope), ...rest),
    countOfKey: (_, ...rest) => whole.countOfKey('one', ...rest),
    removeKey: (_, ...rest) => whole.removeKey('one', ...rest),
    beginPass: (_, ...rest) => whole.beginPass('one', ...rest),
    endPass: (_, ...rest) => whole.endPass('one', ...rest),
    passes: (_, ...rest) => whole.passes('one', ...rest),
  }
}

describe('the attack on each route finds a store that crosses accounts', () => {
  /** What no store has a part in. */
  const harmless = /PUT|openapi\.json|docs/
  test.each(routesOfAll().filter(({ route }) => !harmless.test(route)))('$route', async (each) => {
    const tenants = await tenantsOn(sharedStore())
    await expect(attackedBy(tenants, each)).rejects.toThrow()
  })
})
