import { fieldText, fieldValue, type LogEntry } from '@loggia/core'
import { historyOf, toldActions, type Action } from '../actions.ts'
import { fault, same } from '../fault.ts'
import { modelStore } from '../model.ts'
import { randomOf } from '../random.ts'
import { countedFields, hourly, listed, listedIds, sums } from '../readings.ts'
import { begun, minute, subjectIn, type Promises, type Subject } from '../subject.ts'
import type { PassLease } from '../../store-pass.ts'
import type { Appended, Store } from '../../store.ts'

/** So many random histories for each sentence; the same ones for the same seed. */
export function interleavingPromises(runs: number, seed: number): Promises {
  return {
    'one after the other gives the answers of a model': {
      why: 'Recording, retention and the removal of keys meet in any order, and each must find what the others left.',
      holds: ({ store }) => allHold(store, inTurn, { runs, seed }),
    },
    'all at the same time, every hour and value still adds up': {
      why: 'Servers record and remove at the same time; statistics that drift from the entries are never right again.',
      holds: ({ store }) => allHold(store, atOnce, { runs, seed }),
    },
  }
}

type Check = (store: Store, actions: readonly Action[]) => Promise<void>

async function allHold(
  store: Store,
  check: Check,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<void> {
  const random = randomOf(seed)
  for (let run = 0; run < runs; run++) {
    const actions = historyOf(random)
    const words = await failureOf(store, check, actions)
    if (words === null) continue
    const shortest = await shortened(store, check, { actions, words })
    fault(`after “${toldActions(shortest.actions)}” ${shortest.words}`)
  }
}

async function failureOf(
  store: Store,
  check: Check,
  actions: readonly Action[],
): Promise<string | null> {
  try {
    await check(store, actions)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

interface Failure {
  readonly actions: readonly Action[]
  readonly words: string
}

/** The same failure without the actions that it does not need. */
async function shortened(store: Store, check: Check, failure: Failure): Promise<Failure> {
  for (const at of failure.actions.keys()) {
    const actions = failure.actions.toSpliced(at, 1)
    const words = await failureOf(store, check, actions)
    if (words !== null) return shortened(store, check, { actions, words })
  }
  return failure
}

async function inTurn(store: Store, actions: readonly Action[]): Promise<void> {
  const subject = subjectIn(store)
  const model = modelStore()
  const pass = await newPass(subject)
  for (const action of actions) {
    const answer = await done(subject, action, pass)
    same(`the answer to “${toldActions([action])}”`, answer, model.done(action))
  }
  same('the list of ids', await listedIds(store, subject.logs), model.ids())
  for (const by of countedFields(subject.logs)) {
    same(`the statistics by “${by}”`, await hourly(store, subject.logs, by), model.hourly(by))
  }
}

async function atOnce(store: Store, actions: readonly Action[]): Promise<void> {
  const subject = subjectIn(store)
  const pass = await newPass(subject)
  const answers = await Promise.all(actions.map((action) => done(subject, action, pass)))
  const total = answers.reduce<number>(
    (sum, answer) => sum + (typeof answer === 'object' ? answer.accepted : 0),
    0,
  )
  const entries = await listed(store, subject.logs)
  for (const by of countedFields(subject.logs)) {
    const sum = await sums(store, subject.logs, by)
    same(`the sum of all hours by “${by}”`, sum, { total, live: entries.length })
    const counted = Object.entries(await hourly(store, subject.logs, by))
    const live = counted.flatMap(([key, [, count]]) => (count ? [[key, count] as const] : []))
    same(`\`live\` by “${by}”`, Object.fromEntries(live), liveOf(entries, by))
  }
}

/** How many of the entries belong to each hour and value. */
function liveOf(entries: readonly LogEntry[], by: string): Readonly<Record<string, number>> {
  const live: Record<string, number> = {}
  for (const entry of entries) {
    const hour = `${entry.timestamp.slice(0, 13)}:00:00.000Z`
    const key = `${hour} ${by && fieldText(fieldValue(entry, by))}`
    live[key] = (live[key] ?? 0) + 1
  }
  return live
}

async function newPass(subject: Subject): Promise<PassLease> {
  return (await begun(subject)) ?? fault('no pass began in a new account')
}

async function done(
  { store, account, logs }: Subject,
  action: Action,
  pass: PassLease,
): Promise<number | Appended> {
  if (action.kind === 'append') return store.append(logs, action.entries)
  if (action.kind === 'expire') {
    return store.expire(logs, { before: minute(action.before), limit: action.limit, pass })
  }
  const { prefix, at } = action
  return store.removeKey(account, { prefix, at: minute(at), expected: null })
}
