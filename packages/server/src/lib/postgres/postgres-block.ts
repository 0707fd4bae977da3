import type { Entry } from '@loggia/core'
import { nextSqlText } from '../timeline/sql-text.ts'
import type { Block, BlockQuestion, StoredEntry } from '../timeline/timeline.ts'
import type { Gap, Way } from '../timeline/way.ts'
import type { RunSql, SqlRow } from './postgres-database.ts'
import { isSought, sqlConditions, type SqlConditions } from './sql-sought.ts'

/**
 * The next entries of a way. It reads no more rows of the index than it was told to look at, whatever matches: the last
 * of them comes with those that match, so that it is known where to go on, and how many were looked at.
 */
export async function blockIn<E extends Entry>(
  query: RunSql,
  question: BlockQuestion<E>,
): Promise<Block> {
  const { look, wanted, direction, signal } = question
  if (isOpen(question)) return openBlockIn(query, question)
  const { statement, values } = blockStatement(question)
  const rows = await query(statement, values, { signal })
  const last = rows.at(-1)
  const looked = Number(last?.['place'] ?? 0)
  const found = rows.filter(({ hit }) => hit === true).map(storedIn)
  if (!last || (looked < look && rows.length < wanted)) return { found, looked, next: null }
  return { found, looked, next: behind(storedIn(last), direction) }
}

/** Whether all of it is sought but for what was recorded since: as many rows are looked at as are wanted, and none counted. */
function isOpen<E extends Entry>({ sought }: BlockQuestion<E>): boolean {
  return sought.term === null && sought.prefixes === null && sought.filters.length === 0
}

async function openBlockIn<E extends Entry>(
  query: RunSql,
  question: BlockQuestion<E>,
): Promise<Block> {
  const { look, wanted, direction, signal } = question
  const { add, values } = sqlConditions()
  const most = Math.min(look, wanted)
  const until = isUpTo(question, add)
  // No condition that a row can fail stands before the limit: many may have been recorded since, and all would be read.
  const statement = `
    select time, id, ${until} as hit, case when ${until} then entry end as entry
    from loggia.entries
    where ${isAhead(question, add)}
    ${nearest(direction)} limit ${add(most, 'bigint')}`
  const rows = await query(statement, values, { signal })
  const last = rows.at(-1)
  const found = rows.filter(({ hit }) => hit === true).map(storedIn)
  const next = last && rows.length >= most ? behind(storedIn(last), direction) : null
  return { found, looked: rows.length, next }
}

function behind({ time, id }: Gap, direction: Way['direction']): Gap {
  return { time, id: direction === 'up' ? nextSqlText(id) : id }
}

function blockStatement<E extends Entry>(
  question: BlockQuestion<E>,
): {
  readonly statement: string
  readonly values: readonly unknown[]
} {
  const { sought, direction, look, wanted } = question
  const conditions = sqlConditions()
  const { add, values } = conditions
  const until = isUpTo(question, add)
  const statement = `
    select time, id, place, hit, case when hit then entry end as entry
    from (
      select *, row_number() over () as place, lead(true) over () is null as is_last
      from (
        select time, id, entry, ${isSought(sought, conditions)} and ${until} as hit
        from loggia.entries
        where ${isAhead(question, add)}
        ${nearest(direction)}
        limit ${add(look, 'bigint')}
      ) as looked
    ) as placed
    where hit or is_last
    limit ${add(wanted, 'bigint')}`
  return { statement, values }
}

/** In SQL, whether an entry was recorded before all that is left out for having come since. */
function isUpTo<E extends Entry>(
  { upTo }: Pick<BlockQuestion<E>, 'upTo'>,
  add: SqlConditions['add'],
): string {
  return upTo === null ? 'true' : `number <= ${add(upTo, 'bigint')}`
}

/** In SQL, whether an entry is of the scope, within the range, and not behind where the block begins. */
function isAhead<E extends Entry>(
  { sought, low, high, from, direction }: BlockQuestion<E>,
  add: SqlConditions['add'],
): string {
  const gap = `(${add(from.time, 'bigint')}, ${add(from.id, 'text')} collate "C")`
  return `account = ${add(sought.account, 'text')} and kind = ${add(sought.kind, 'text')}
    and time >= ${add(low, 'bigint')} and time < ${add(high, 'bigint')}
    and (time, id) ${direction === 'up' ? '>=' : '<'} ${gap}`
}

function nearest(direction: Way['direction']): string {
  return `order by ${direction === 'up' ? 'time, id' : 'time desc, id desc'}`
}

/** An entry out of its row. */
export function storedIn({ time, id, entry }: SqlRow): StoredEntry {
  return { time: Number(time), id: String(id), entry: String(entry) }
}
