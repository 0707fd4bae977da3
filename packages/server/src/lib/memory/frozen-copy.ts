import type { Entry } from '@loggia/core'
import { jsonText } from '../answer.ts'

/** An entry that neither its sender nor its readers can change. What is nested in it is kept as its JSON says. */
export function frozenCopy<E extends Entry>(entry: E): E {
  if (!Object.values(entry).some(isNest)) return Object.freeze({ ...entry })
  const kept = Object.entries(entry).map(([name, value]: [string, unknown]) => [
    name,
    isNest(value) ? frozenJson(value) : value,
  ])
  // A copy has the properties of what it is a copy of.
  return Object.freeze(Object.fromEntries(kept)) as E
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function frozenJson(value: object): unknown {
  const text = jsonText(value) as string | undefined
  return text && JSON.parse(text, (_, part: unknown) => Object.freeze(part))
}
