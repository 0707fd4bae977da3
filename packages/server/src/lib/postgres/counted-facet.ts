import { largestFacet, type Entry, type Facet, type Field } from '@loggia/core'
import type { PostgresDatabase } from './postgres-database.ts'
import type { Sought } from '../timeline/sought.ts'
import { isSought, isUntold } from './sql-sought.ts'
import { sqlText, textOf } from '../timeline/sql-text.ts'

/**
 * The facet of a counted field, by SQL alone. `null` where SQL cannot tell exactly what matches, where the field is not
 * counted, or where entries were recorded before it was.
 */
export async function countedFacet<E extends Entry>(
  { query }: PostgresDatabase,
  fields: readonly Field[],
  { sought, name }: { readonly sought: Sought<E>; readonly name: string },
): Promise<Facet | null> {
  const { account, kind, low, high, term, prefixes, whole } = sought
  if (whole === null || !fields.some((field) => field.name === name && field.counted)) return null
  const values = [account, kind, low, high, term, prefixes, whole, sqlText(name), largestFacet + 1]
  const rows = await query(counts, values)
  if (rows.some(({ value }) => value === null)) return null
  return {
    field: name,
    values: rows
      .slice(0, largestFacet)
      .map(({ value, entries }) => ({ value: textOf(value), count: Number(entries) })),
    complete: rows.length <= largestFacet,
  }
}

/** What cannot be told comes first, so that it is never cut off. Texts are ordered as their values are. */
const counts = `
  select value, count(*) as entries
  from (
    select case when ${isUntold} then null else counted ->> $8 end as value
    from loggia.entries where ${isSought}
  ) as found
  group by value
  order by value is null desc, entries desc, value collate "C"
  limit $9::bigint`
