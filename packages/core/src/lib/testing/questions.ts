import type { Entry } from '../entry.ts'
import { fieldText, fieldValue, type Field } from '../field.ts'
import { instant } from '../instant.ts'
import type { Filter, Operator, Query } from '../query.ts'
import type { Subject } from './check.ts'

/** Periods that begin or end exactly where entries were recorded. */
export function periods<E extends Entry>({
  entries,
}: Subject<E>): readonly Pick<Query, 'period'>[] {
  const times = entries.map(({ timestamp }) => timestamp).toSorted()
  const [middle = null, last = null] = [times[Math.floor(times.length / 2)], times.at(-1)]
  const bounds = [
    [middle, null],
    [null, middle],
    [middle, last],
    [last, null],
    [null, last],
    [middle, middle],
  ] as const
  return bounds.map(([from, to]) => ({ period: { from, to } }))
}

export function filterOf(field: string, operator: Operator, ...values: readonly string[]): Filter {
  return { field, operator, values }
}

/** The values recorded for a field, each once, as text. */
export function recorded<E extends Entry>(
  { entries }: Subject<E>,
  name: string,
): readonly string[] {
  const values = entries.map((entry) => fieldText(fieldValue(entry, name)))
  return [...new Set(values)].filter((value) => value !== '')
}

/** Questions that leave something out, each in a way of its own. */
export function narrowings<E extends Entry>(subject: Subject<E>): readonly Partial<Query>[] {
  const field = subject.preset.fields.find(({ type }) => type === 'status')
  const filters = field ? [{ filters: [filterOf(field.name, 'is', '4xx', '500')] }] : []
  return [
    ...[{ search: 'o' }, { search: 'no such text' }, { search: '%' }],
    ...periods(subject),
    ...filters,
    ...filters.map((each) => ({ ...each, search: 'o' })),
  ]
}

/** The fields that lists show: of others, a backend need not tell numbers either. */
export function listedFields<E extends Entry>({ preset }: Subject<E>): readonly Field[] {
  const shown = new Set<string>(preset.columns.flatMap(({ fields }) => fields))
  return preset.fields.filter(({ name, exported }) => exported !== false || shown.has(name))
}

/** The entries that were counted where a budget ended the count. */
export function countedFrom<E extends Entry>(
  entries: readonly E[],
  scannedThrough: string | undefined,
): readonly E[] {
  const from = instant(scannedThrough)
  if (from === null) return entries
  return entries.filter(({ timestamp }) => (instant(timestamp) ?? -Infinity) >= from)
}
