import { fieldText, fieldValue, searchedText, type Entry, type Preset } from '@loggia/core'
import { hourOf } from '../timeline/hours.ts'
import { sqlSearchText, sqlText } from '../timeline/sql-text.ts'
import { sqlTime } from '../timeline/sql-time.ts'
import type { Sum } from './clickhouse-sums.ts'
import { countedColumn } from './counted-column.ts'
import { crc32 } from './crc32.ts'
import {
  bytesOf,
  fewTextsType,
  fewTextsVersion,
  sameTexts,
  textColumn,
  type NativeColumn,
} from './native-column.ts'
import type { Arrived, Whose } from './prepared-rows.ts'

/** Entries of one call as columns. */
export interface EntryColumns {
  /** Of the entries that came so far. */
  readonly arrived: Arrived
  /** The columns of entries by their places. Each is asked for once, in order; `at` is the place. */
  readonly columnsOf: (from: number, to: number) => readonly NativeColumn[]
  /** What those that came so far add up to. */
  readonly sums: () => readonly Sum[]
}

/** @param most so many entries at most are asked for at once */
export function entryColumns<E extends Entry>(
  { account, kind }: Whose,
  entries: readonly E[],
  { preset, most }: { readonly preset: Preset<E>; readonly most: number },
): EntryColumns {
  const count = entries.length
  const [ids, prefixes]: [string[], string[]] = [[], []]
  const [hashes, times] = [new Uint32Array(count), new Float64Array(count)]
  const counted = countedColumn(preset, most)
  const texts = {
    id: textColumn(),
    prefix: textColumn(),
    searched: textColumn(),
    entry: textColumn(),
  }
  const add = (entry: E, at: number): void => {
    const id = sqlText(entry.id)
    const prefix = sqlText(fieldText(fieldValue(entry, 'apikey_prefix')))
    const time = sqlTime(entry)
    ids.push(id)
    hashes[at] = crc32(id)
    times[at] = time
    prefixes.push(prefix)
    counted.add(entry, hourOf(time))
    texts.id.add(id)
    texts.prefix.add(prefix)
    texts.searched.add(sqlSearchText(searchedText(entry, preset.fields)))
    texts.entry.add(JSON.stringify(entry))
  }
  const same = (text: string, rows: number) => [fewTextsVersion, ...sameTexts([text], rows)]
  return {
    arrived: { ids, hashes, times, prefixes },
    columnsOf(from, to) {
      for (let at = from; at < to; at++) add(entries[at] as E, at)
      const rows = to - from
      const places = Uint32Array.from({ length: rows }, (_, at) => from + at)
      return [
        { name: 'at', type: 'UInt32', parts: [bytesOf(places)] },
        { name: 'account', type: fewTextsType, parts: same(account, rows) },
        { name: 'kind', type: fewTextsType, parts: same(kind, rows) },
        // Whole numbers, in the form that JavaScript has them in.
        { name: 'time', type: 'Float64', parts: [bytesOf(times.subarray(from, to))] },
        { name: 'id', type: 'String', parts: [texts.id.taken()] },
        { name: 'key_prefix', type: 'String', parts: [texts.prefix.taken()] },
        { name: 'counted', ...counted.taken() },
        { name: 'search_text', type: 'String', parts: [texts.searched.taken()] },
        { name: 'entry', type: 'String', parts: [texts.entry.taken()] },
      ]
    },
    sums: () => counted.sums().map((sum) => ({ kind, ...sum })),
  }
}
