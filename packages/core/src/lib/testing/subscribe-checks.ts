import type { Arrival } from '../adapter.ts'
import type { Entry } from '../entry.ts'
import { isLoggiaError } from '../errors.ts'
import type { Query } from '../query.ts'
import type { ChangingSubject } from './change-checks.ts'
import { fault, quoted, thrown, type Check } from './check.ts'
import { checkValues } from './entry-checks.ts'
import { listening, told } from './listener.ts'
import { filterOf, listedFields } from './questions.ts'
import { queryOf } from './same-walk.ts'

/** Entries as they are recorded, where an adapter can tell them. */
export function subscribeChecks<E extends Entry>(): readonly Check<ChangingSubject<E>>[] {
  return [
    check('tells what is recorded from now on, in that order, whatever its time', inOrder),
    check('tells only what matches, each entry once', whatMatches),
    check('goes on after any position, without a gap and without a repeat', anyPosition),
    check('tells what was recorded while nobody listened', whileAway),
    check('tells each entry once while several writers record', severalWriters),
    check('tells entries as lists show them', asListed),
    check('refuses a position that it never gave', strangePositions),
  ]
}

type Promised = <E extends Entry>(subject: ChangingSubject<E>) => Promise<void>

function check<E extends Entry>(name: string, promised: Promised): Check<ChangingSubject<E>> {
  return {
    name,
    run: async (subject) => (subject.adapter.subscribe ? promised(subject) : undefined),
  }
}

const inOrder: Promised = async (subject) => {
  const entries = arrivals(subject, 6)
  const listener = await listening(subject, queryOf(subject, {}), null)
  for (const entry of entries) await subject.changes.append?.([entry])
  await listener.until(lastOf(entries).id)
  checkOrder(listener.arrived, entries, 'Entries arrive in the order of recording, from now on.')
  await listener.leave()
}

const whatMatches: Promised = async (subject) => {
  const entries = arrivals(subject, 9)
  const wanted = entries.filter((_, at) => at % 3 === 2)
  const filters = [filterOf('id', 'is', ...wanted.map(({ id }) => id))]
  const listener = await listening(subject, queryOf(subject, { filters }), null)
  await subject.changes.append?.(entries.slice(0, 6))
  for (const entry of entries.slice(6)) await subject.changes.append?.([entry])
  await listener.until(lastOf(wanted).id)
  checkSet(listener.arrived, wanted, 'Only what the query finds arrives.')
  await listener.leave()
}

const anyPosition: Promised = async (subject) => {
  const entries = arrivals(subject, 5)
  const query = queryOf(subject, {})
  const first = await listening(subject, query, null)
  for (const entry of entries) await subject.changes.append?.([entry])
  const all = [...(await first.until(lastOf(entries).id))]
  await first.leave()
  const after = { ...lastOf(entries), id: 'arrived after all' }
  await subject.changes.append?.([after])
  for (const [at, { position }] of all.entries()) {
    const listener = await listening(subject, query, position)
    await listener.until(after.id)
    const rule = `It was to go on after ${quoted(all[at]?.entry.id)}, no sooner and no later.`
    checkOrder(listener.arrived, [...entries.slice(at + 1), after], rule)
    await listener.leave()
  }
}

const whileAway: Promised = async (subject) => {
  const [seen, ...missed] = arrivals(subject, 5)
  const query = queryOf(subject, {})
  const first = await listening(subject, query, null)
  if (seen) await subject.changes.append?.([seen])
  const [arrival] = await first.until(seen?.id ?? '')
  await first.leave()
  await subject.changes.append?.(missed)
  const second = await listening(subject, query, arrival?.position ?? null)
  const last = { ...lastOf(missed), id: 'arrived while somebody listens' }
  await subject.changes.append?.([last])
  await second.until(last.id)
  checkSet(
    second.arrived,
    [...missed, last],
    'Whoever goes on from the last position has missed nothing.',
  )
  await second.leave()
}

const severalWriters: Promised = async (subject) => {
  const entries = arrivals(subject, 24)
  const query = queryOf(subject, {})
  const last = { ...lastOf(entries), id: 'arrived last' }
  let listener = await listening(subject, query, null)
  const found: Arrival<Entry>[] = []
  const batches = Array.from({ length: 8 }, (_, at) => entries.slice(at * 3, at * 3 + 3))
  for (const round of [batches.slice(0, 4), batches.slice(4)]) {
    await Promise.all(round.map(async (batch) => subject.changes.append?.(batch)))
    const [some = last] = round.flat().slice(-1)
    found.push(...(await listener.until(some.id)))
    await listener.leave()
    listener = await listening(subject, query, found.at(-1)?.position ?? null)
  }
  await subject.changes.append?.([last])
  found.push(...(await listener.until(last.id)))
  checkSet(found, [...entries, last], 'Each entry arrives once, over all connections.')
  await listener.leave()
}

const asListed: Promised = async (subject) => {
  const entries = arrivals(subject, 12)
  const names = new Set(['id', 'timestamp', ...listedFields(subject).map(({ name }) => name)])
  const listener = await listening(subject, queryOf(subject, {}), null)
  for (const entry of entries) await subject.changes.append?.([entry])
  for (const { entry } of await listener.until(lastOf(entries).id)) {
    checkValues(
      entry,
      entries.find(({ id }) => id === entry.id),
      names,
    )
  }
  await listener.leave()
}

const strangePositions: Promised = async (subject) => {
  for (const after of ['nonsense', '-1', '%', '😀', '9'.repeat(40)]) {
    const outcome = await refusal(subject, queryOf(subject, {}), after)
    if (isLoggiaError(outcome, 'bad-cursor')) continue
    fault(
      `subscribe() after ${quoted(after)}, which it never gave, must reject with bad-cursor: ${thrown(outcome)}. Whoever listens would miss entries and not know it.`,
    )
  }
}

async function refusal<E extends Entry>(
  subject: ChangingSubject<E>,
  query: Query,
  after: string,
): Promise<unknown> {
  const accepted = new Error('it was accepted')
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(accepted), subject.patience)
  const options = { signal: abort.signal, after, onOpen: () => abort.abort(accepted) }
  try {
    for await (const _ of subject.adapter.subscribe?.(query, options) ?? []) break
    return accepted
  } catch (error) {
    return error
  } finally {
    clearTimeout(timer)
  }
}

/** Entries like those that are there, each with a time of its own, older and newer ones in turn. */
function arrivals<E extends Entry>({ entries }: ChangingSubject<E>, count: number): readonly E[] {
  return entries.slice(0, count).map((entry, at) => ({
    ...entry,
    id: `arrival ${at}`,
    timestamp: `${at % 2 === 0 ? 2030 : 2020}-01-01T00:00:00.${String(count - at).padStart(3, '0')}Z`,
  }))
}

function lastOf<E extends Entry>(entries: readonly E[]): E {
  return entries.at(-1) ?? fault('There are no entries.')
}

function checkOrder(
  found: readonly Arrival<Entry>[],
  wanted: readonly Entry[],
  rule: string,
): void {
  checkSet(found, wanted, rule)
  const at = wanted.findIndex(({ id }, place) => id !== found[place]?.entry.id)
  if (at !== -1) {
    fault(`${quoted(found[at]?.entry.id)} arrived where ${quoted(wanted[at]?.id)} belongs. ${rule}`)
  }
}

function checkSet(found: readonly Arrival<Entry>[], wanted: readonly Entry[], rule: string): void {
  const ids = found.map(({ entry }) => entry.id)
  const again = ids.find((id, at) => ids.indexOf(id) !== at)
  if (again !== undefined) fault(`${quoted(again)} arrived twice. ${rule}`)
  const extra = ids.find((id) => !wanted.some((entry) => entry.id === id))
  if (extra !== undefined) fault(`${quoted(extra)} arrived, though it should not. ${rule}`)
  const missing = wanted.find(({ id }) => !ids.includes(id))
  if (missing) fault(`${quoted(missing.id)} never arrived. ${rule} ${told(found)}`)
}
