import type { Entry } from '@loggia/core'
import type { Scope } from '../store.ts'
import { sqlText } from '../timeline/sql-text.ts'
import type { StoredEntry } from '../timeline/timeline.ts'
import type { Gap } from '../timeline/way.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import { storedEntries } from './clickhouse-stored.ts'

/** The entries at some places, in any order; those that are gone are left out. */
export async function entriesAt<E extends Entry>(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  { account, preset }: Scope<E>,
  { places, signal }: { readonly places: readonly Gap[]; readonly signal: AbortSignal },
): Promise<readonly StoredEntry[]> {
  const scope = { account: sqlText(account), kind: sqlText(preset.name) }
  const found: StoredEntry[] = []
  for (const part of partsOf(places)) {
    const values = { ...scope, times: part.map(({ time }) => time), ids: part.map(({ id }) => id) }
    const call = { values, signal, settings: readSettings }
    found.push(...(await storedEntries(database, at(tables), call)))
  }
  return found
}

/** Ids are unique in a scope; their times tell ClickHouse where to look for them. */
const at = ({ entries }: ClickHouseTables): string => `
  select time, id, entry from ${entries.name}
  where account = {account:String} and kind = {kind:String}
    and time in {times:Array(Int64)} and id in {ids:Array(String)}`

/** Clients may send values in the address of a request, and servers limit its length. */
function* partsOf(places: readonly Gap[]): Generator<readonly Gap[]> {
  let part: Gap[] = []
  let length = 0
  for (const place of places) {
    length += place.id.length + 20
    if (part.length > 0 && length > longest) {
      yield part
      part = []
      length = place.id.length + 20
    }
    part.push(place)
  }
  if (part.length > 0) yield part
}

const longest = 6_000

/** The entry with an id, or `null`. */
export async function entryWith<E extends Entry>(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
  { account, preset }: Scope<E>,
  { id, signal }: { readonly id: string; readonly signal: AbortSignal },
): Promise<E | null> {
  signal.throwIfAborted()
  const values = { account: sqlText(account), kind: sqlText(preset.name), id: sqlText(id) }
  const [row] = await rows(withId(tables), { values, signal, settings: readSettings })
  // What stands under the name of a preset is an entry of that preset.
  return row ? (JSON.parse(String(row['entry'])) as E) : null
}

/** The hash is a number with an index of its own; texts would all have to be compared. */
const withId = ({ entries }: ClickHouseTables): string => `
  select entry from ${entries.name}
  where account = {account:String} and kind = {kind:String}
    and id_hash = CRC32({id:String}) and id = {id:String}
  limit 1`
