import { fold, instant, matcher, type Entry, type Filter, type Query } from '@loggia/core'
import type { Scope } from '../store.ts'
import type { WayFrom } from './postgres-order.ts'
import type { PostgresDatabase, SqlRow } from './postgres-database.ts'
import { isSqlSearchable, nextSqlText, sqlSearchText, sqlText } from './sql-text.ts'
import { endOfTime, untimed } from './sql-time.ts'

/** What is looked for, as far as SQL can look for it, and the rest. */
export interface Sought<E extends Entry> {
  readonly account: string
  readonly kind: string
  readonly low: number
  readonly high: number
  readonly term: string | null
  readonly prefixes: readonly string[] | null
  /** Whether an entry that SQL has found matches; `null` when all of them do. */
  readonly test: ((entry: E) => boolean) | null
}

/** Whatever SQL cannot tell exactly as `runQuery` does is left to the matcher of core. */
export function soughtBy<E extends Entry>(
  { account, preset }: Scope<E>,
  query: Pick<Query, 'search' | 'filters' | 'period'>,
): Sought<E> {
  const { search, period } = query
  const filters = query.filters.filter(({ values }) => values.length > 0)
  const key = filters.find(isKeyFilter)
  const others = filters.filter((filter) => filter !== key)
  const term = search !== '' && isSqlSearchable(fold(search)) ? sqlSearchText(fold(search)) : null
  const rest = { search: term === null ? search : '', filters: others, period: noPeriod }
  return {
    account: sqlText(account),
    kind: sqlText(preset.name),
    low: lowest(period),
    high: instant(period.to) ?? endOfTime,
    term,
    prefixes: key ? key.values.map(sqlText) : null,
    test: rest.search === '' && others.length === 0 ? null : matcher(rest, preset.fields),
  }
}

const noPeriod = { from: null, to: null }

/** Entries without a time are in no period. */
function lowest({ from, to }: Query['period']): number {
  return from === null && to === null ? untimed : (instant(from) ?? untimed + 1)
}

function isKeyFilter({ field, operator }: Filter): boolean {
  return field === 'apikey_prefix' && operator === 'is'
}

/** Everything that is sought along a way, read block by block, so that it can be left or aborted in between. */
export async function* walk<E extends Entry>(
  { query }: PostgresDatabase,
  sought: Sought<E>,
  { direction, ranges, from }: WayFrom,
  { signal, wanted = largestBlock, upTo = null }: WalkOptions,
): AsyncGenerator<E> {
  const { account, kind, term, prefixes, test } = sought
  for (const [at, range] of ranges.entries()) {
    const low = Math.max(range.low, sought.low)
    const high = Math.min(range.high, sought.high)
    let gap = (at === 0 ? from : undefined) ?? { time: direction === 'up' ? low : high, id: '' }
    let size = Math.min(wanted, largestBlock)
    for (;;) {
      signal.throwIfAborted()
      const values = [account, kind, low, high, gap.time, gap.id, term, prefixes, upTo, size]
      const rows = await query(blocks[direction], values)
      for (const row of rows) {
        signal.throwIfAborted()
        const entry = entryIn<E>(row)
        if (test === null || test(entry)) yield entry
      }
      const last = rows.at(-1)
      if (!last || rows.length < size) break
      const id = String(last['id'])
      gap = { time: Number(last['time']), id: direction === 'up' ? nextSqlText(id) : id }
      size = largestBlock
    }
  }
}

export interface WalkOptions {
  readonly signal: AbortSignal
  /** So many entries will do, if they match: the first block is no larger. */
  readonly wanted?: number
  /** Only entries up to this number, that is, recorded before it was asked for. */
  readonly upTo?: number | null
}

/** Rows a statement. Enough that its overhead is lost in the rest, few enough that others get their turn. */
const largestBlock = 1000

const sought = `
  where account = $1 and kind = $2 and time >= $3::bigint and time < $4::bigint
    and ($7::text is null or position($7::text in search_text) > 0)
    and ($8::text[] is null or key_prefix = any($8::text[]))
    and ($9::bigint is null or number <= $9::bigint)`

const blocks = {
  down: `
    select time, id, entry from loggia.entries ${sought}
      and (time, id) < ($5::bigint, $6::text collate "C")
    order by time desc, id desc limit $10::bigint`,
  up: `
    select time, id, entry from loggia.entries ${sought}
      and (time, id) >= ($5::bigint, $6::text collate "C")
    order by time, id limit $10::bigint`,
} as const

/** An entry as it was recorded. */
export function entryIn<E extends Entry>(row: SqlRow): E {
  // What stands under the name of a preset is an entry of that preset.
  return JSON.parse(String(row['entry'])) as E
}
