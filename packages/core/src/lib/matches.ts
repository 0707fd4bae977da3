import type { Entry } from './entry.ts'
import { fieldText, fieldValue, type Field } from './field.ts'
import { fold, searchText } from './fold.ts'
import { instant } from './instant.ts'
import { magnitude } from './magnitude.ts'
import type { Filter, Operator, Period, Query } from './query.ts'
import { statusFamily } from './status.ts'

/** Whether an entry answers the search, the filters and the period of a query. */
export function matcher(
  { search, filters, period }: Pick<Query, 'search' | 'filters' | 'period'>,
  fields: readonly Field[],
): (entry: Entry) => boolean {
  const tests = [
    ...(search === '' ? [] : [searchTest(search, fields)]),
    ...filters
      .filter(({ values }) => values.length > 0)
      .map((filter) => filterTest(filter, fields)),
    ...(period.from === null && period.to === null ? [] : [periodTest(period)]),
  ]
  return (entry) => tests.every((test) => test(entry))
}

/** The folded text of everything that search looks into. It never changes, so keep it with the entry. */
export function searchedText(entry: object, fields: readonly Field[]): string {
  return searchText(searchedParts(fields).map((names) => joined(entry, names)))
}

/** The names of the searched fields, together where one continues the other. */
export function searchedParts(fields: readonly Field[]): readonly (readonly string[])[] {
  // Asked for each entry that is recorded, and the same for all of them.
  const known = partsOf.get(fields)
  if (known) return known
  const parts: string[][] = []
  for (const { name, searched, continues } of fields) {
    if (!searched) continue
    const before = parts.at(-1)
    if (before && continues === before.at(-1)) before.push(name)
    else parts.push([name])
  }
  partsOf.set(fields, parts)
  return parts
}

const partsOf = new WeakMap<readonly Field[], readonly (readonly string[])[]>()

/** The text of fields that are read as one. */
export function joined(entry: object, names: readonly string[]): string {
  const [only] = names
  if (names.length === 1 && only !== undefined) return fieldText(fieldValue(entry, only))
  const texts = names.map((name) => fieldText(fieldValue(entry, name)))
  // What was not recorded has no text, and no dot either.
  return texts.filter((text) => text !== '').join('.')
}

type Test = (entry: Entry) => boolean

function searchTest(search: string, fields: readonly Field[]): Test {
  const term = fold(search)
  const parts = searchedParts(fields)
  return (entry) => parts.some((names) => fold(joined(entry, names)).includes(term))
}

function periodTest({ from, to }: Period): Test {
  const start = instant(from) ?? -Infinity
  const end = instant(to) ?? Infinity
  return (entry) => {
    const time = instant(fieldValue(entry, 'timestamp'))
    return time !== null && time >= start && time < end
  }
}

function filterTest(filter: Filter, fields: readonly Field[]): Test {
  const test = valueTest(filter, fields)
  return (entry) => test(fieldValue(entry, filter.field))
}

/** Whether what an entry has in the field of a filter satisfies it. */
export function valueTest(
  { field, operator, values }: Filter,
  fields: readonly Field[],
): ValueTest {
  const type = fields.find(({ name }) => name === field)?.type
  const tests = values.map((value) => valueTests[operator](value, type ?? 'text'))
  const negative = operator === 'not' || operator === 'lacks'
  return (value) => tests.some((test) => test(value)) !== negative
}

type ValueTest = (value: unknown) => boolean

/** `not` and `lacks` are the negation of the test they share with `is` and `contains`. */
const valueTests: Record<Operator, (wanted: string, type: Field['type']) => ValueTest> = {
  is: equals,
  not: equals,
  contains: holds,
  lacks: holds,
  above: (wanted, type) => compares(wanted, type, (value, limit) => value > limit),
  below: (wanted, type) => compares(wanted, type, (value, limit) => value < limit),
}

const statusClass = /^([1-5])xx$/i

function equals(wanted: string, type: Field['type']): ValueTest {
  const family = type === 'status' ? statusClass.exec(wanted)?.[1] : undefined
  if (family) {
    const name = statusFamily(Number(family) * 100)
    return (value) => statusFamily(value) === name
  }
  return (value) => fieldText(value) === wanted
}

function holds(wanted: string): ValueTest {
  const part = fold(wanted)
  return (value) => fold(fieldText(value)).includes(part)
}

function compares(
  wanted: string,
  type: Field['type'],
  test: (value: number, limit: number) => boolean,
): ValueTest {
  const limit = magnitude(wanted, type)
  return (value) => {
    const number = magnitude(value, type)
    return number !== null && limit !== null && test(number, limit)
  }
}
