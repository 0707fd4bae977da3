import { fieldText, fieldValue, type Entry, type Preset } from '@loggia/core'
import { sqlText } from '../timeline/sql-text.ts'
import type { Sum } from './clickhouse-sums.ts'
import {
  bytesOf,
  fewTexts,
  fewTextsType,
  fewTextsVersion,
  sameTexts,
  type NativeColumn,
} from './native-column.ts'

/** Collects the counted values of entries, a map each, and counts them meanwhile. */
export interface CountedColumn {
  readonly add: (entry: Entry, hour: number) => void
  /** The maps of those that were added since the last time. */
  readonly taken: () => Omit<NativeColumn, 'name'>
  /** What all of them add up to, as the database would count them. */
  readonly sums: () => readonly Omit<Sum, 'kind'>[]
}

/** A value of a field, which many entries have. */
interface KnownValue {
  readonly field: string
  readonly value: string
  /** Its place among the texts of a block, and the number of that block. */
  place: number
  block: number
}

/**
 * For the entries of one call.
 *
 * @param most so many at most are added before they are taken
 */
export function countedColumn<E extends Entry>({ fields }: Preset<E>, most: number): CountedColumn {
  const names = fields.filter(({ counted }) => counted).map(({ name }) => name)
  const known = names.map(knownValues)
  const all: KnownValue = { field: '', value: '', place: 0, block: 0 }
  const hours = new Map<number, Map<KnownValue, number>>()
  const places = new Uint32Array(most * (known.length + 1))
  const keys = ['', ...names.map(sqlText)]
  let [block, texts, end]: [number, string[], number] = [1, [], 0]
  const note = (value: KnownValue, counts: Map<KnownValue, number>): void => {
    counts.set(value, (counts.get(value) ?? 0) + 1)
    if (value.block !== block) {
      value.block = block
      value.place = texts.push(value.value) - 1
    }
    places[end++] = value.place
  }
  return {
    add(entry, hour) {
      const counts = hours.get(hour) ?? new Map<KnownValue, number>()
      hours.set(hour, counts)
      note(all, counts)
      for (const valueOf of known) note(valueOf(entry), counts)
    },
    taken() {
      const column = mapsOf(keys, texts, places.slice(0, end))
      ;[block, texts, end] = [block + 1, [], 0]
      return column
    },
    sums: () =>
      [...hours].flatMap(([hour, counts]) =>
        Array.from(counts, ([{ field, value }, entries]) => ({ field, value, hour, entries })),
      ),
  }
}

/** Maps that all have the same keys: where each ends, the keys of all of them, and the values. */
function mapsOf(
  keys: readonly string[],
  texts: readonly string[],
  places: Uint32Array,
): Omit<NativeColumn, 'name'> {
  const rows = places.length / keys.length
  // Numbers of eight bytes, the lower half of each first.
  const ends = new Uint32Array(2 * rows)
  for (let row = 0; row < rows; row++) ends[2 * row] = (row + 1) * keys.length
  return {
    type: `Map(${fewTextsType}, ${fewTextsType})`,
    parts: [
      ...[fewTextsVersion, fewTextsVersion, bytesOf(ends)],
      ...[...sameTexts(keys, rows), ...fewTexts(texts, places)],
    ],
  }
}

/** What is known of the values of a field; of objects by their text alone. */
function knownValues(name: string): (entry: Entry) => KnownValue {
  const field = sqlText(name)
  const byText = new Map<string, KnownValue>()
  const byValue = new Map<unknown, KnownValue>()
  const found = (raw: unknown): KnownValue => {
    const value = sqlText(fieldText(raw))
    const known = byText.get(value) ?? { field, value, place: 0, block: 0 }
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
