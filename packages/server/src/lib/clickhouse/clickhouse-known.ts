import { freshRows, type Arriving } from '../timeline/fresh-rows.ts'
import { ofKind } from './clickhouse-sums.ts'
import type { Writing } from './clickhouse-writing.ts'
import { crc32 } from './crc32.ts'
import type { Arrived, Whose } from './prepared-rows.ts'

/** Entries whose ids are there already: all of those that are asked for, and perhaps some with the same hash. */
export interface KnownIds {
  readonly ids: ReadonlySet<string>
  readonly hashes: ReadonlySet<number>
}

/** Looks up ids by their hashes. */
export async function knownIds(
  { database, tables }: Writing,
  { account, kind }: Whose,
  { hashes }: Arrived,
): Promise<KnownIds> {
  const found = await database.rows(
    `select id from ${tables.entries.name}
     where ${ofKind} and id_hash in (
       select arrayJoin(reinterpret(unhex({hashes:String}), 'Array(UInt32)'))
     )`,
    {
      // A list of numbers would be read as so many words of the statement.
      values: { account, kind, hashes: hexOf(new Uint8Array(hashes.buffer)) },
      // Of many hashes one or another is in every filter.
      settings: { use_skip_indexes: hashes.length > fewIds ? 0 : 1 },
    },
  )
  const ids = found.map(({ id }) => String(id))
  return { ids: new Set(ids), hashes: new Set(ids.map(crc32)) }
}

const fewIds = 100

/** Bytes as two digits each. */
function hexOf(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += digits[byte]
  return hex
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** What of a batch is not to be recorded, by its place, and how much of that comes too late. */
export interface LeftOut {
  readonly leftOut: ReadonlySet<number>
  readonly late: number
}

/** What {@link freshRows} leaves out. Ids are only compared where a number that is made of them says that they may be equal. */
export function leftOutOf(
  { ids, hashes, times, prefixes }: Arrived,
  isLate: (row: Arriving) => boolean,
  known: KnownIds,
): LeftOut {
  const twice = repeated(hashes)
  const rows = ids.map((id, at) => ({
    at,
    id,
    time: times[at] ?? 0,
    key_prefix: prefixes[at] ?? '',
  }))
  const doubtful = rows.filter((row) => {
    const hash = hashes[row.at] ?? 0
    return known.hashes.has(hash) || twice.has(hash) || isLate(row)
  })
  const { fresh, late } = freshRows(doubtful, isLate, known.ids)
  const kept = new Set(fresh)
  return { leftOut: new Set(doubtful.flatMap((row) => (kept.has(row) ? [] : [row.at]))), late }
}

/** The hashes that several have. */
function repeated(hashes: Uint32Array): ReadonlySet<number> {
  const sorted = hashes.slice().sort()
  const twice = new Set<number>()
  for (let at = 1; at < sorted.length; at++) {
    const hash = sorted[at]
    if (hash !== undefined && hash === sorted[at - 1]) twice.add(hash)
  }
  return twice
}
