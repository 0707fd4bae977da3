import type { Entry } from '../entry.ts'
import type { Query } from '../query.ts'
import { matching } from '../run-query.ts'
import { fault, quoted, type Check, type Subject } from './check.ts'
import { queryOf } from './same-walk.ts'
import { loaded } from './walk.ts'

/** Everything that matches in one go, where an adapter can do that. */
export function streamChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'streams all that match, in order, whatever the size and the cursor say',
      async run(subject) {
        if (!subject.adapter.stream) return
        const { next } = await loaded(subject, queryOf(subject, {}), 'Page 1')
        const questions = [
          { cursor: next },
          { search: 'o' },
          { search: 'no such text' },
          { sort: [] },
        ]
        for (const asked of questions) await checkStream(subject, queryOf(subject, asked))
      },
    },
    {
      name: 'lets a reader of a stream leave early',
      async run(subject) {
        const query = queryOf(subject, {})
        for await (const _ of subject.adapter.stream?.(query, { signal }) ?? []) break
        await checkStream(subject, query)
        await loaded(subject, query, 'Page 1, after a stream was left,')
      },
    },
  ]
}

const { signal } = new AbortController()

async function checkStream<E extends Entry>(subject: Subject<E>, query: Query): Promise<void> {
  const { adapter, entries, preset } = subject
  if (!adapter.stream) return
  const expected = matching(entries, query, preset.fields)
  let at = 0
  for await (const { id } of adapter.stream(query, { signal })) {
    const wanted = expected[at]
    if (!wanted) fault(`The stream goes on with ${quoted(id)} after all ${at} entries that match.`)
    if (wanted.id !== id)
      fault(`The stream gives ${quoted(id)} where ${quoted(wanted.id)} belongs.`)
    at++
  }
  if (at < expected.length) {
    fault(
      `The stream ended after ${at} of ${expected.length} entries: it gives all that match, not a page.`,
    )
  }
}
