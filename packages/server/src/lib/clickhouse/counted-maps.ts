import { fieldText, fieldValue, type Entry, type Preset } from '@loggia/core'
import { sqlText } from '../timeline/sql-text.ts'
import type { Sum } from './clickhouse-sums.ts'
import { pairText } from './clickhouse-text.ts'

/** Writes the counted values of entries as text, and counts them meanwhile. */
export interface CountedMaps {
  /** What stands between the braces of the map of an entry. */
  readonly add: (entry: Entry, hour: number) => string
  /** What all of them add up to, as the database would count them. */
  readonly sums: () => readonly Omit<Sum, 'kind'>[]
}

/** A value of a field, which many entries have: its text is made once. */
interface KnownValue {
  readonly field: string
  readonly value: string
  /** Its place in the map. */
  readonly pair: string
}

/** For the entries of one call. */
export function countedMaps<E extends Entry>({ fields }: Preset<E>): CountedMaps {
  const names = fields.filter(({ counted }) => counted).map(({ name }) => name)
  const known = names.map(knownValues)
  const all: KnownValue = { field: '', value: '', pair: pairText('', '') }
  const hours = new Map<number, Map<KnownValue, number>>()
  return {
    add(entry, hour) {
      const counts = hours.get(hour) ?? new Map<KnownValue, number>()
      hours.set(hour, counts)
      counts.set(all, (counts.get(all) ?? 0) + 1)
      let text = all.pair
      for (const valueOf of known) {
        const value = valueOf(entry)
        counts.set(value, (counts.get(value) ?? 0) + 1)
        text += `,${value.pair}`
      }
      return text
    },
    sums: () =>
      [...hours].flatMap(([hour, counts]) =>
        Array.from(counts, ([{ field, value }, entries]) => ({ field, value, hour, entries })),
      ),
  }
}

/** What is known of the values of a field; of objects by their text alone. */
function knownValues(name: string): (entry: Entry) => KnownValue {
  const field = sqlText(name)
  const byText = new Map<string, KnownValue>()
  const byValue = new Map<unknown, KnownValue>()
  const found = (raw: unknown): KnownValue => {
    const value = sqlText(fieldText(raw))
    const known = byText.get(value) ?? { field, value, pair: pairText(field, value) }
    byText.set(value, known)
    return known
  }
  return (entry) => {
    const raw = fieldValue(entry, name)
    if (typeof raw === 'object' && raw !== null) return found(raw)
    const known = byValue.get(raw) ?? found(raw)
    byValue.set(raw, known)
    return known
  }
}
