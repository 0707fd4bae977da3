import { freshRows } from '../timeline/fresh-rows.ts'
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
  arrived: readonly Arrived[],
): Promise<KnownIds> {
  // A list of numbers would be read as so many words of the statement.
  const hashes = arrived.map(({ hash }) => hash.toString(16).padStart(8, '0')).join('')
  const found = await database.rows(
    `select id from ${tables.entries.name}
     where ${ofKind} and id_hash in (
       select byteSwap(arrayJoin(reinterpret(unhex({hashes:String}), 'Array(UInt32)')))
     )`,
    {
      values: { account, kind, hashes },
      // Of many hashes one or another is in every filter.
      settings: { use_skip_indexes: arrived.length > fewIds ? 0 : 1 },
    },
  )
  const ids = found.map(({ id }) => String(id))
  return { ids: new Set(ids), hashes: new Set(ids.map(crc32)) }
}

const fewIds = 100

/** What of a batch is not to be recorded, and how much of that comes too late. */
export interface LeftOut {
  readonly leftOut: ReadonlySet<Arrived>
  readonly late: number
}

/** What {@link freshRows} leaves out. Ids are only compared where a number that is made of them says that they may be equal. */
export function leftOutOf(
  arrived: readonly Arrived[],
  isLate: (row: Arrived) => boolean,
  { ids, hashes }: KnownIds,
): LeftOut {
  const twice = repeated(arrived)
  const doubtful = arrived.filter(
    (row) => hashes.has(row.hash) || twice.has(row.hash) || isLate(row),
  )
  const { fresh, late } = freshRows(doubtful, isLate, ids)
  const kept = new Set(fresh)
  return { leftOut: new Set(doubtful.filter((row) => !kept.has(row))), late }
}

/** The hashes that several have. */
function repeated(arrived: readonly Arrived[]): ReadonlySet<number> {
  const sorted = Uint32Array.from(arrived, ({ hash }) => hash).sort()
  const twice = new Set<number>()
  for (let at = 1; at < sorted.length; at++) {
    const hash = sorted[at]
    if (hash !== undefined && hash === sorted[at - 1]) twice.add(hash)
  }
  return twice
}
