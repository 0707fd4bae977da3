import { fieldText, fieldValue, searchedText, type Entry, type Preset } from '@loggia/core'
import { hourOf } from '../timeline/hours.ts'
import { sqlSearchText, sqlText } from '../timeline/sql-text.ts'
import { sqlTime } from '../timeline/sql-time.ts'
import type { RowTexts } from './clickhouse-database.ts'
import type { Sum } from './clickhouse-sums.ts'
import { textCell } from './clickhouse-text.ts'
import { countedMaps } from './counted-maps.ts'
import { crc32 } from './crc32.ts'
import { numbered, numberPlace } from './numbered-texts.ts'
import type { Arrived, Prepared, Whose } from './prepared-rows.ts'

/**
 * Entries as lines of a text, in which only their numbers are left to write, and what they add up to. It is made
 * outside of the turn of their account, a part at a time, so that the database goes on with others meanwhile.
 */
export async function preparedTexts<E extends Entry>(
  { account, kind }: Whose,
  entries: readonly E[],
  preset: Preset<E>,
): Promise<Prepared> {
  const maps = countedMaps(preset)
  const encoder = new TextEncoder()
  const arrived: Arrived[] = []
  const parts: RowTexts['parts'][number][] = []
  const scope = `${textCell(account)}\t${textCell(kind)}`
  const line = (entry: E): string => {
    const time = sqlTime(entry)
    const id = sqlText(entry.id)
    const prefix = sqlText(fieldText(fieldValue(entry, 'apikey_prefix')))
    arrived.push({ time, id, key_prefix: prefix, hash: crc32(id) })
    const map = maps.add(entry, hourOf(time))
    const place = `${scope}\t${time}\t${textCell(id)}\t${textCell(prefix)}`
    const searched = textCell(sqlSearchText(searchedText(entry, preset.fields)))
    return `${numberPlace}${map}}\t${place}\t${searched}\t${jsonCell(entry)}\n`
  }
  for (let from = 0; from < entries.length; from += inPart) {
    if (from % atOnce === 0 && from > 0) await othersTurn()
    let text = ''
    for (const entry of entries.slice(from, from + inPart)) text += line(entry)
    parts.push(encoder.encode(text))
  }
  const sums = maps.sums().map((sum): Sum => ({ kind, ...sum }))
  return { arrived, sums, numbered: (first) => numbered({ columns, parts }, first) }
}

/** Each line begins with the number and the map, as `numbered` has it. */
const columns = [
  ...['recorded', 'counted', 'account', 'kind', 'time', 'id', 'key_prefix', 'search_text', 'entry'],
]

/** Of what would have to be escaped, JSON text holds nothing but backslashes. */
function jsonCell(entry: Entry): string {
  const json = JSON.stringify(entry)
  return json.includes('\\') ? json.replaceAll('\\', '\\\\') : json
}

/** Lines that are encoded together: longer texts are put somewhere else in memory, and take twice as long. */
const inPart = 64

/** Entries that take some milliseconds together. */
const atOnce = 32 * inPart

function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
