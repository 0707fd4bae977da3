import type { Entry } from '../entry.ts'
import type { Field } from '../field.ts'
import type { Filter, Operator, Query } from '../query.ts'
import type { Check, Subject } from './check.ts'
import { filterOf, periods, recorded } from './questions.ts'
import { checkWalks, type Case } from './same-walk.ts'

/** Filters, the period, and all of it together. */
export function filterChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    check('compares whole values with `is` and `not`', wholeValues, [
      'Whole values are compared as they are, in their case; one of the values suffices; entries without a value are not equal to it, so `not` keeps them.',
    ]),
    check('looks for parts with `contains` and `lacks`', parts, [
      '`contains` looks for a part by the rule of search; entries without a value lack it.',
    ]),
    check('takes an empty value for "nothing recorded"', nothing, [
      'To `is` and `not`, the empty text means null or empty.',
    ]),
    check('compares numbers and instants by value with `above` and `below`', limits, [
      'Limits are exclusive and compared by value, not as text; what was not recorded is neither above nor below.',
    ]),
    check('knows the classes of a status', statusClasses, [
      '`4xx` means 400 to 499, for fields of the type status.',
    ]),
    check('holds all filters together', together, [
      'All filters must hold, those of one field and operator too; values of one filter are alternatives.',
    ]),
    check('takes a period from its start up to, but not including, its end', periods, [
      'A period is half open: its first millisecond belongs to it, its last one does not.',
    ]),
    check('holds search, filters, period and order together', everything, [
      'Everything that a query asks must hold.',
    ]),
  ]
}

type Ask = <E extends Entry>(subject: Subject<E>) => readonly Partial<Query>[]

function check<E extends Entry>(
  name: string,
  ask: Ask,
  [rule]: readonly [string],
): Check<Subject<E>> {
  return {
    name,
    run: (subject) =>
      checkWalks(
        subject,
        ask(subject).map((asked): Case => ({ asked: { size: 33, ...asked }, rule })),
      ),
  }
}

const wholeValues: Ask = (subject) =>
  textFields(subject).flatMap(({ name }) => {
    const [one = '', two = ''] = recorded(subject, name)
    return [
      ...[[one], [one, two], [one.toUpperCase()], ['%'], ['no such value']].map((values) =>
        filtered(name, 'is', ...values),
      ),
      ...[[one], [one, two], ['no such value']].map((values) => filtered(name, 'not', ...values)),
    ]
  })

const parts: Ask = (subject) =>
  textFields(subject).flatMap(({ name }) =>
    ['%', '_', 'FLUX', 'caf\u00e9', 'İ', 'o', '', 'no such part'].flatMap((part) => [
      filtered(name, 'contains', part),
      filtered(name, 'lacks', part),
      filtered(name, 'lacks', part, '10'),
    ]),
  )

const nothing: Ask = (subject) =>
  subject.preset.fields
    .filter(({ required }) => !required)
    .flatMap(({ name }) => [
      filtered(name, 'is', ''),
      filtered(name, 'not', ''),
      filtered(name, 'is', '', recorded(subject, name)[0] ?? ''),
    ])

const limits: Ask = (subject) =>
  subject.preset.fields
    .filter(({ type }) => type !== 'text')
    .flatMap(({ name, type }) => {
      const middle = recorded(subject, name)[0] ?? ''
      const edges = type === 'instant' ? [middle] : [middle, '99', '1000', '-1']
      return edges.flatMap((edge) => [filtered(name, 'above', edge), filtered(name, 'below', edge)])
    })

const statusClasses: Ask = ({ preset }) =>
  preset.fields
    .filter(({ type }) => type === 'status')
    .flatMap(({ name }) => [
      filtered(name, 'is', '4xx'),
      filtered(name, 'is', '4XX', '500'),
      filtered(name, 'is', '5xx'),
      filtered(name, 'is', '404'),
      filtered(name, 'not', '2xx', '404'),
    ])

const together: Ask = (subject) => {
  const [first, second] = textFields(subject).map(({ name }) => name)
  if (!first || !second) return []
  const [value = ''] = recorded(subject, second)
  const filters: readonly (readonly Filter[])[] = [
    [filterOf(first, 'contains', 'o'), filterOf(second, 'not', value)],
    [filterOf(first, 'contains', 'o'), filterOf(first, 'contains', 's')],
    [filterOf(first, 'contains', 'o', 's'), filterOf(first, 'lacks', 'p')],
  ]
  return filters.map((each) => ({ filters: each }))
}

const everything: Ask = (subject) => {
  const [field] = textFields(subject)
  const [period] = periods(subject)
  if (!field || !period) return []
  const sort = [{ field: field.name, direction: 'ascending' as const }]
  return [{ search: 'o', ...filtered(field.name, 'lacks', '%'), ...period, sort }]
}

function filtered(
  field: string,
  operator: Operator,
  ...values: readonly string[]
): Pick<Query, 'filters'> {
  return { filters: [filterOf(field, operator, ...values)] }
}

/** A field that every entry has and one that entries may lack. */
function textFields<E extends Entry>({ preset }: Subject<E>): readonly Field[] {
  const fields = preset.fields.filter(({ type, name }) => type === 'text' && name !== 'id')
  const [always, sometimes] = [true, false].map((wanted) =>
    fields.find(({ required }) => (required ?? false) === wanted),
  )
  return [always, sometimes].filter((field) => field !== undefined)
}
