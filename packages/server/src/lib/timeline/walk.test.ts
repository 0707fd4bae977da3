import { apiLogs, firstQuery, type Query } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { allowanceOf, unlimited, type Allowance } from './allowance.ts'
import { soughtBy } from './sought.ts'
import type { Block } from './timeline.ts'
import { walk, type WalkOptions } from './walk.ts'
import { wayOf } from './way.ts'

const { signal } = new AbortController()

/** How many entries are asked for at once, of three blocks at most, where each entry is so long. */
async function asked(
  length: number,
  {
    allowance = unlimited,
    reading = 0,
    wanted = Infinity,
    query = {},
  }: {
    readonly allowance?: Allowance
    readonly reading?: number
    readonly wanted?: number
    readonly query?: Partial<Query>
  } = {},
): Promise<readonly number[]> {
  const entry = JSON.stringify(logEntry({ endpoint: 'x'.repeat(length) }))
  const wishes: number[] = []
  const block = async (question: { readonly wanted: number }): Promise<Block> => {
    wishes.push(question.wanted)
    const stored = { time: -wishes.length, id: 'a', entry }
    return { found: [stored, stored], looked: 2, next: wishes.length < 3 ? stored : null }
  }
  const sought = soughtBy(
    { account: 'acme', preset: apiLogs },
    {
      ...firstQuery(apiLogs),
      ...query,
    },
  )
  const timeline = { block, sizes: { given: 10_000, looked: 300_000, reading } }
  const options = { signal, allowance, wanted }
  for await (const { entries } of walk(timeline, sought, wayOf('descending', false), options)) {
    expect(entries).toHaveLength(2)
  }
  return wishes
}

test('reads few long entries at once, and many short ones', async () => {
  expect(await asked(1)).toEqual([1000, 10_000, 10_000])
  const [first, ...others] = await asked(1_000_000)
  expect(first).toBe(1000)
  for (const wanted of others) expect(wanted).toBeLessThan(17)
})

test('reads no more than are missing, where whatever the database finds matches', async () => {
  expect(await asked(1, { wanted: 501 })).toEqual([501, 499, 497])
  const isError = { field: 'status_code', operator: 'is', values: ['500'] } as const
  const sieved = { filters: [{ ...isError, operator: 'not' }] } as const
  // Whether all of them match is seen afterwards.
  expect(await asked(1, { wanted: 501, query: sieved })).toEqual([501, 1000, 1000])
  const unknown = { filters: [{ field: 'endpoint', operator: 'contains', values: [''] }] } as const
  expect(await asked(1, { wanted: 501, query: unknown })).toEqual([501, 10_000, 10_000])
})

test('looks at little first where a page may be full soon', async () => {
  expect(await looks({ wanted: 50 })).toEqual([40, 300, 300])
  expect(await looks({})).toEqual([300, 300, 300])
  expect(
    await looks({ wanted: 50, allowance: allowanceOf({ entries: 30, time: 0 }, () => 0, 0) }),
  ).toEqual([30])
})

/** At how many entries three blocks look. */
async function looks(options: Partial<WalkOptions>): Promise<readonly number[]> {
  const told: number[] = []
  const block = async ({ look }: { readonly look: number }): Promise<Block> => {
    told.push(look)
    return {
      found: [],
      looked: look,
      next: told.length < 3 ? { time: -told.length, id: 'a' } : null,
    }
  }
  const timeline = { block, sizes: { given: 10_000, looked: 300, lookedFirst: 40, reading: 0 } }
  const sought = soughtBy({ account: 'acme', preset: apiLogs }, firstQuery(apiLogs))
  const walked = { signal, allowance: unlimited, ...options }
  for await (const { next } of walk(timeline, sought, wayOf('descending', false), walked)) void next
  return told
}

test('looks at less where entries that are read cost more than others', async () => {
  const four = (): Allowance => allowanceOf({ entries: 4, time: 0 }, () => 0, 0)
  expect(await asked(1, { allowance: four() })).toHaveLength(2)
  expect(await asked(1, { allowance: four(), reading: 14 })).toHaveLength(1)
})
