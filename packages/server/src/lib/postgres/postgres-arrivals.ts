import { LoggiaError, type Arrival, type Entry, type Query } from '@loggia/core'
import type { Arrivals, ArrivalsQuestion, Scope } from '../store.ts'
import { soughtBy, type Sought } from '../timeline/sought.ts'
import { entryIn } from '../timeline/walk.ts'
import type { PostgresDatabase, SqlRow } from './postgres-database.ts'
import { isSought, sqlConditions } from './sql-sought.ts'

/** What was recorded after a position and matches, in the order of recording. Looks at a block of entries at most. */
export async function arrivalsIn<E extends Entry>(
  { query }: PostgresDatabase,
  scope: Scope<E>,
  asked: Query,
  { after, most, signal }: ArrivalsQuestion,
): Promise<Arrivals<E>> {
  signal.throwIfAborted()
  const sought = soughtBy(scope, asked)
  const { statement, values } = question(sought, after === null ? null : numberIn(after))
  const rows = await query(statement, values, { signal })
  const newest = Number(rows[0]?.['newest'])
  const looked = rows.filter(({ number }) => number !== null)
  const start = after === null ? newest : numberIn(after)
  if (start > newest) throw new LoggiaError('bad-cursor')
  const arrivals: Arrival<E>[] = []
  for (const [at, row] of looked.entries()) {
    if (arrivals.length === most) {
      return { arrivals, position: String(Number(looked[at - 1]?.['number'] ?? start)), more: true }
    }
    const entry = matching(row, sought.test)
    if (entry !== null) arrivals.push({ entry, position: String(row['number']) })
  }
  const more = looked.length === largestBlock
  return { arrivals, position: String(more ? looked.at(-1)?.['number'] : newest), more }
}

/** Entries that one call looks at. */
const largestBlock = 1000

/** @throws LoggiaError `bad-cursor` */
function numberIn(position: string): number {
  if (!/^(0|[1-9]\d{0,14})$/.test(position)) throw new LoggiaError('bad-cursor')
  return Number(position)
}

function matching<E extends Entry>(
  { entry: text }: SqlRow,
  test: ((entry: E) => boolean) | null,
): E | null {
  if (typeof text !== 'string') return null
  const entry = entryIn<E>(text)
  return test === null || test(entry) ? entry : null
}

/**
 * The newest number and the entries behind a number are of one moment, so nothing can stand between them: numbers become
 * visible in order. Those that do not match come without their entry.
 */
function question<E extends Entry>(
  sought: Sought<E>,
  after: number | null,
): { readonly statement: string; readonly values: readonly unknown[] } {
  const conditions = sqlConditions()
  const { add, values } = conditions
  const scope = [add(sought.account, 'text'), add(sought.kind, 'text')]
  const ofScope = `account = ${scope[0]} and kind = ${scope[1]}`
  const newest = `(select last_number from loggia.marks where ${ofScope})`
  if (after === null)
    return { statement: `select coalesce(${newest}, 0) as newest, null as number`, values }
  const statement = `
    select newest, number, entry
    from (select coalesce(${newest}, 0) as newest) as mark
    left join (
      select number, case
        when time >= ${add(sought.low, 'bigint')} and time < ${add(sought.high, 'bigint')}
          and ${isSought(sought, conditions)} then entry
      end as entry
      from (
        select * from loggia.entries where ${ofScope} and number > ${add(after, 'bigint')}
        order by number limit ${add(largestBlock, 'bigint')}
      ) as block
    ) as looked on true
    order by number`
  return { statement, values }
}
