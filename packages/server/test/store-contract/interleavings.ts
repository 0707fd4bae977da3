import { fieldText, fieldValue } from '@loggia/core'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Store } from '../../src/index.ts'
import { actionsOf, type Action } from './actions.ts'
import { modelStore } from './model.ts'
import { countedFields, hourly, listed, listedIds, sums } from './readings.ts'
import { begun, minute, subjectIn, type Promises, type Subject } from './subject.ts'

/** So many random histories for each sentence. */
export function interleavingPromises(runs: number): Promises {
  const holds = async (
    { store }: Subject,
    check: (store: Store, actions: readonly Action[]) => Promise<void>,
  ): Promise<void> =>
    fc.assert(
      fc.asyncProperty(fc.array(actionsOf, { maxLength: 12 }), (actions) => check(store, actions)),
      { numRuns: runs },
    )
  return {
    'one after the other gives the answers of a model': (subject) => holds(subject, inTurn),
    'all at the same time, every hour and value still adds up': (subject) => holds(subject, atOnce),
  }
}

async function inTurn(store: Store, actions: readonly Action[]): Promise<void> {
  const subject = subjectIn(store)
  const model = modelStore()
  const pass = await begun(subject)
  if (!pass) throw new Error('no pass')
  for (const action of actions) {
    expect(await done(subject, action, pass)).toEqual(model.done(action))
  }
  expect(await listedIds(store, subject.logs)).toEqual(model.ids())
  for (const by of countedFields(subject.logs)) {
    expect(await hourly(store, subject.logs, by)).toEqual(model.hourly(by))
  }
}

async function atOnce(store: Store, actions: readonly Action[]): Promise<void> {
  const subject = subjectIn(store)
  const pass = await begun(subject)
  if (!pass) throw new Error('no pass')
  const answers = await Promise.all(actions.map((action) => done(subject, action, pass)))
  const accepted = answers.reduce<number>(
    (sum, answer) => sum + (typeof answer === 'object' ? answer.accepted : 0),
    0,
  )
  const entries = await listed(store, subject.logs)
  for (const by of countedFields(subject.logs)) {
    expect(await sums(store, subject.logs, by)).toEqual({ total: accepted, live: entries.length })
    const live = new Map<string, number>()
    for (const entry of entries) {
      const key = `${entry.timestamp.slice(0, 13)}:00:00.000Z ${by && fieldText(fieldValue(entry, by))}`
      live.set(key, (live.get(key) ?? 0) + 1)
    }
    const counted = Object.entries(await hourly(store, subject.logs, by))
    expect(new Map(counted.flatMap(([key, [, count]]) => (count ? [[key, count]] : [])))).toEqual(
      live,
    )
  }
}

async function done(
  { store, account, logs }: Subject,
  action: Action,
  pass: { readonly id: string; readonly leaseUntil: Date },
): Promise<number | { readonly accepted: number }> {
  if (action.kind === 'append') return store.append(logs, action.entries)
  if (action.kind === 'expire') {
    return store.expire(logs, { before: minute(action.before), limit: action.limit, pass })
  }
  const { prefix, at } = action
  return store.removeKey(account, { prefix, at: minute(at), expected: null })
}
