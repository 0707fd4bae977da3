import { apiLogs, firstQuery, restAdapter, type LogEntry } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { shakyFetch } from '../../../test/shaky-fetch.ts'
import { createHandler } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Scope } from '../store.ts'

const scope: Scope<LogEntry> = { account: 'default', preset: apiLogs }
const query = firstQuery(apiLogs)

/** Something that several writers record, a batch at a time. */
const writersOf = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }), {
  minLength: 2,
  maxLength: 4,
})

test('nothing is lost or told twice, wherever connections break while several writers record', async () => {
  await fc.assert(
    fc.asyncProperty(
      writersOf,
      fc.array(fc.integer({ min: 1, max: 2500 }), { maxLength: 8 }),
      fc.boolean(),
      async (writers, cuts, isFiltered) => {
        const store = memoryStore()
        await store.append(scope, [logEntry({ id: 'before' })])
        const handler = createHandler({ store, tails: { every: 1 } })
        const adapter = restAdapter({
          url: 'http://logs.test',
          preset: apiLogs,
          fetch: shakyFetch(handler, cuts),
          wait: async () => {},
          // All of them may break before anything was told, one after the other.
          retries: cuts.length,
        })
        const filters = [{ field: 'method', operator: 'is', values: ['PUT'] }] as const
        const asked = isFiltered ? { ...query, filters } : query
        const abort = new AbortController()
        const opened = Promise.withResolvers<void>()
        const told: string[] = []
        const listening = (async () => {
          const { signal } = abort
          const options = { signal, after: null, onOpen: opened.resolve }
          for await (const { entry } of adapter.subscribe(asked, options)) {
            told.push(entry.id)
            if (entry.id === 'last') break
          }
        })()
        // Whatever ends the listener ends the test, or it would wait for ever.
        await Promise.race([opened.promise, listening])
        const written = await Promise.all(writers.map((sizes, at) => write(sizes, at)))
        // Once a different way in: what another process records does not wake the tails of this handler.
        await store.append(scope, [logEntry({ id: 'last', method: 'PUT' })])
        await listening
        const matching = written.flat().filter(({ method }) => !isFiltered || method === 'PUT')
        expect(told.toSorted()).toEqual([...matching.map(({ id }) => id), 'last'].toSorted())

        async function write(sizes: readonly number[], writer: number): Promise<LogEntry[]> {
          const all: LogEntry[] = []
          for (const [batch, size] of sizes.entries()) {
            const entries = Array.from({ length: size }, (_, at) =>
              logEntry({ id: `${writer} ${batch} ${at}`, method: at % 2 === 0 ? 'PUT' : 'GET' }),
            )
            const body = JSON.stringify(entries)
            const headers = { 'content-type': 'application/json' }
            const sent = new Request('http://logs.test/v1/logs', { method: 'POST', body, headers })
            // Sent twice, as by a sender who is not sure.
            await Promise.all([handler(sent.clone()), handler(sent)])
            all.push(...entries)
            await new Promise((resolve) => setTimeout(resolve, (writer + batch) % 3))
          }
          return all
        }
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
