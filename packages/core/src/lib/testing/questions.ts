import type { Entry } from '../entry.ts'
import { fieldText, fieldValue } from '../field.ts'
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
