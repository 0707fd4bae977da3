import type { Entry } from '../entry.ts'
import type { EntryList } from '../entry-list.ts'
import type { Query } from '../query.ts'
import { matching } from '../run-query.ts'
import type { ChangingSubject } from './change-checks.ts'
import { fault, quoted, sentence, thrown, type Check, type Subject } from './check.ts'
import { narrowings } from './questions.ts'
import { queryOf } from './same-walk.ts'
import { loaded, walked } from './walk.ts'

/** Everything that matches by place, where an adapter has it. */
export function listChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'lists all that match by place, in the order of its pages',
      async run(subject) {
        for (const asked of [{}, ...narrowings(subject), ...orders(subject)]) {
          await checkList(subject, queryOf(subject, asked))
        }
      },
    },
    {
      name: 'lists the same whatever page is asked for',
      async run(subject) {
        const query = queryOf(subject, {})
        const { next } = await loaded(subject, query, 'Page 1')
        const rule = 'Size and cursor do not matter to a list.'
        await checkList(subject, { ...query, size: 1 }, rule)
        await checkList(subject, { ...query, cursor: next }, rule)
      },
    },
  ]
}

/** The same while entries come. */
export function listArrivalChecks<E extends Entry>(): readonly Check<ChangingSubject<E>>[] {
  return [
    {
      name: 'keeps a list as it was when entries arrive',
      async run(subject) {
        const query = queryOf(subject, {})
        const list = await listed(subject, query)
        if (!list) return
        const before = idsOf(list)
        const [like] = subject.entries
        const newest = { ...like, id: 'arrived since', timestamp: '2030-01-01T00:00:00.000Z' }
        // It is like another one.
        await subject.changes.append?.([newest as E])
        const kept = 'A list stays as it was when it was asked for, whatever arrives.'
        checkIds(list, before, kept)
        if (list.placeOf(newest.id) >= 0) fault(`The list knows what has arrived since. ${kept}`)
        const again = await listed(subject, query)
        if (again?.at(0)?.id !== newest.id) {
          fault(`A new list starts with ${quoted(again?.at(0)?.id)} and not with what has arrived.`)
        }
      },
    },
  ]
}

const { signal } = new AbortController()

async function listed<E extends Entry>(
  { adapter }: Subject<E>,
  query: Query,
): Promise<EntryList<E> | undefined> {
  try {
    return await adapter.list?.(query, { signal })
  } catch (cause) {
    return fault(`list() was refused: ${thrown(cause)}`, cause)
  }
}

/** Downwards and upwards by something that many entries share. */
function orders<E extends Entry>({ preset }: Subject<E>): readonly Pick<Query, 'sort'>[] {
  const field = preset.fields.find(({ type, sortable }) => type === 'status' && sortable !== false)
  const terms = ['timestamp', ...(field ? [field.name] : [])]
  return terms.flatMap((name) =>
    (['ascending', 'descending'] as const).map((direction) => ({
      sort: [{ field: name, direction }],
    })),
  )
}

async function checkList<E extends Entry>(
  subject: Subject<E>,
  query: Query,
  rule = 'A list is all that matches, in the order of the pages.',
): Promise<void> {
  const list = await listed(subject, query)
  if (!list) return
  const whole = { ...query, cursor: null }
  const expected = matching(subject.entries, whole, subject.preset.fields)
  checkIds(
    list,
    expected.map(({ id }) => id),
    rule,
  )
  checkEdges(list)
  const pages = await walked(subject, { ...whole, size: 20 })
  checkIds(
    list,
    pages.flatMap(({ entries }) => entries.map(({ id }) => id)),
    rule,
  )
}

function idsOf(list: EntryList<Entry>): readonly (string | undefined)[] {
  return Array.from({ length: list.length }, (_, place) => list.at(place)?.id)
}

/** Faults unless a list holds these entries, however one asks for them. */
function checkIds(
  list: EntryList<Entry>,
  ids: readonly (string | undefined)[],
  rule: string,
): void {
  if (list.length !== ids.length) {
    fault(`The list has ${list.length} entries where ${ids.length} match. ${sentence(rule)}`)
  }
  const iterated = Array.from(list, ({ id }) => id)
  for (const [place, id] of ids.entries()) {
    const found = list.at(place)?.id
    if (found !== id) {
      fault(`The list has ${quoted(found)} at ${place}, where ${quoted(id)} belongs. ${rule}`)
    }
    if (iterated[place] !== id) {
      fault(
        `Iterating the list gives ${quoted(iterated[place])} where at(${place}) gives ${quoted(id)}.`,
      )
    }
    if (id !== undefined && list.placeOf(id) !== place) {
      fault(`placeOf(${quoted(id)}) is ${list.placeOf(id)}, though it is at ${place}.`)
    }
  }
}

/** Faults where there is something outside of a list. */
function checkEdges(list: EntryList<Entry>): void {
  for (const place of [-1, list.length]) {
    const found = list.at(place)
    if (found !== undefined) {
      fault(`at(${place}) gives ${quoted(found.id)}, which is outside of a list of ${list.length}.`)
    }
  }
  const place = list.placeOf('no such id')
  if (place !== -1) fault(`placeOf() an id that nobody has is ${place} instead of -1.`)
}
