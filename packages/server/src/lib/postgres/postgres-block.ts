import type { Entry } from '@loggia/core'
import { nextSqlText } from '../timeline/sql-text.ts'
import type { Block, BlockQuestion, StoredEntry } from '../timeline/timeline.ts'
import type { RunSql, SqlRow } from './postgres-database.ts'
import { isSought, sqlConditions } from './sql-sought.ts'

/**
 * The next entries of a way. It reads no more rows of the index than it was told to look at, whatever matches: the last
 * of them comes with those that match, so that it is known where to go on, and how many were looked at.
 */
export async function blockIn<E extends Entry>(
  query: RunSql,
  question: BlockQuestion<E>,
): Promise<Block> {
  const { look, wanted, direction, signal } = question
  const { statement, values } = blockStatement(question)
  const rows = await query(statement, values, { signal })
  const last = rows.at(-1)
  const looked = Number(last?.['place'] ?? 0)
  const found = rows.filter(({ hit }) => hit === true).map(storedIn)
  if (!last || (looked < look && rows.length < wanted)) return { found, looked, next: null }
  const { time, id } = storedIn(last)
  return { found, looked, next: { time, id: direction === 'up' ? nextSqlText(id) : id } }
}

function blockStatement<E extends Entry>({
  sought,
  direction,
  low,
  high,
  from,
  look,
  wanted,
  upTo,
}: BlockQuestion<E>): { readonly statement: string; readonly values: readonly unknown[] } {
  const conditions = sqlConditions()
  const { add, values } = conditions
  const gap = `(${add(from.time, 'bigint')}, ${add(from.id, 'text')} collate "C")`
  const until = upTo === null ? 'true' : `number <= ${add(upTo, 'bigint')}`
  const statement = `
    select time, id, place, hit, case when hit then entry end as entry
    from (
      select *, row_number() over () as place, lead(true) over () is null as is_last
      from (
        select time, id, entry, ${isSought(sought, conditions)} and ${until} as hit
        from loggia.entries
        where account = ${add(sought.account, 'text')} and kind = ${add(sought.kind, 'text')}
          and time >= ${add(low, 'bigint')} and time < ${add(high, 'bigint')}
          and (time, id) ${direction === 'up' ? '>=' : '<'} ${gap}
        order by ${direction === 'up' ? 'time, id' : 'time desc, id desc'}
        limit ${add(look, 'bigint')}
      ) as looked
    ) as placed
    where hit or is_last
    limit ${add(wanted, 'bigint')}`
  return { statement, values }
}

/** An entry out of its row. */
export function storedIn({ time, id, entry }: SqlRow): StoredEntry {
  return { time: Number(time), id: String(id), entry: String(entry) }
}
