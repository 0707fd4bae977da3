import type { Entry } from '../entry.ts'
import { isLoggiaError } from '../errors.ts'
import type { Page } from '../page.ts'
import type { Query } from '../query.ts'
import { matching } from '../run-query.ts'
import { fault, quoted, thrown, type Check, type Subject } from './check.ts'
import { queryOf } from './same-walk.ts'
import { loaded } from './walk.ts'

/** Everything that matches in one go, where an adapter can do that. */
export function streamChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'streams all that match, in order, whatever the size says',
      async run(subject) {
        const questions = [{}, { search: 'o' }, { search: 'no such text' }, { sort: [] }]
        for (const asked of questions) await checkStream(subject, queryOf(subject, asked), 0)
      },
    },
    {
      name: 'streams from a cursor on, as a page starts there',
      async run(subject) {
        for (const asked of [{}, { search: 'o' }, ...orders(subject)]) {
          await checkCursors(subject, queryOf(subject, asked))
        }
      },
    },
    {
      name: 'refuses to stream from a cursor of another query',
      async run(subject) {
        const query = queryOf(subject, {})
        const { next } = await loaded(subject, query, 'Page 1')
        for (const asked of [{ search: 'o' }, ...orders(subject)]) {
          await checkRefusal(subject, { ...query, ...asked, cursor: next })
        }
      },
    },
    {
      name: 'lets a reader of a stream leave early',
      async run(subject) {
        const query = queryOf(subject, {})
        for await (const _ of subject.adapter.stream?.(query, { signal }) ?? []) break
        await checkStream(subject, query, 0)
        await loaded(subject, query, 'Page 1, after a stream was left,')
      },
    },
  ]
}

const { signal } = new AbortController()

/** The time upwards, which has a way of its own in many stores, and something else than time. */
function orders<E extends Entry>({ preset }: Subject<E>): readonly Pick<Query, 'sort'>[] {
  const other = preset.fields.find(({ type, sortable }) => type === 'status' && sortable !== false)
  return ['timestamp', ...(other ? [other.name] : [])].map((field) => ({
    sort: [{ field, direction: 'ascending' }],
  }))
}

/** The cursors of the first pages, forwards and, where there are any, backwards. */
async function checkCursors<E extends Entry>(subject: Subject<E>, query: Query): Promise<void> {
  const all = matching(subject.entries, query, subject.preset.fields)
  const startOf = async (cursor: string): Promise<number> => {
    const [first] = (await loaded(subject, { ...query, cursor }, 'A page before')).entries
    return all.findIndex(({ id }) => id === first?.id)
  }
  let before = 0
  for (let cursor: string | null = null, number = 1; number <= 4; number++) {
    const page: Page<E> = await loaded(subject, { ...query, cursor }, `Page ${number}`)
    if (page.previous !== null) {
      await checkStream(subject, { ...query, cursor: page.previous }, await startOf(page.previous))
    }
    before += page.entries.length
    cursor = page.next
    if (cursor === null) return
    await checkStream(subject, { ...query, cursor }, before)
  }
}

/** Faults unless the stream gives everything that matches but so many entries at the start. */
async function checkStream<E extends Entry>(
  { adapter, entries, preset }: Subject<E>,
  query: Query,
  skipped: number,
): Promise<void> {
  if (!adapter.stream) return
  const expected = matching(entries, { ...query, cursor: null }, preset.fields).slice(skipped)
  const where = query.cursor === null ? '' : ' A stream starts where the page of its cursor does.'
  let at = 0
  for await (const { id } of adapter.stream(query, { signal })) {
    const wanted = expected[at]
    if (!wanted)
      fault(`The stream goes on with ${quoted(id)} after all ${at} entries that match.${where}`)
    if (wanted.id !== id)
      fault(`The stream gives ${quoted(id)} where ${quoted(wanted.id)} belongs.${where}`)
    at++
  }
  if (at < expected.length) {
    fault(
      `The stream ended after ${at} of ${expected.length} entries: it gives all that match, not a page.${where}`,
    )
  }
}

async function checkRefusal<E extends Entry>({ adapter }: Subject<E>, query: Query): Promise<void> {
  if (!adapter.stream) return
  let found = 'It was accepted'
  try {
    for await (const _ of adapter.stream(query, { signal })) break
  } catch (error) {
    if (isLoggiaError(error, 'cursor-mismatch')) return
    found = `It was refused by ${thrown(error)}`
  }
  fault(
    `A stream from a cursor of another query must be refused with the code cursor-mismatch. ${found}, so rows could be missing or twice in a file.`,
  )
}
