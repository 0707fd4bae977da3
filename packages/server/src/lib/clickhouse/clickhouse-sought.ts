import type { Entry } from '@loggia/core'
import type { Sought, SoughtTexts } from '../timeline/sought.ts'
import type { Gap } from '../timeline/way.ts'

/** A part of a statement, and the values it names. */
export interface Condition {
  readonly sql: string
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Entries of a scope between two places, the second not included. Both times are bounds of their own: a comparison of
 * tuples would be right too, but ClickHouse finds no granule by it.
 */
export function between({ account, kind }: Stored, low: Gap, high: Gap): Condition {
  return {
    sql: `account = {account:String} and kind = {kind:String}
      and time >= {lowTime:Int64} and time <= {highTime:Int64}
      and (time > {lowTime:Int64} or id >= {lowId:String})
      and (time < {highTime:Int64} or id < {highId:String})`,
    values: {
      ...{ account, kind },
      ...{ lowTime: low.time, lowId: low.id, highTime: high.time, highId: high.id },
    },
  }
}

/** A scope by the names that are stored. */
export type Stored = Pick<Sought<Entry>, 'account' | 'kind'>

/** The search and the key that are sought, where there are any. */
export function termAndKey({
  term,
  prefixes,
}: Pick<Sought<Entry>, 'term' | 'prefixes'>): Condition {
  return both(
    term === null
      ? everything
      : { sql: 'position(search_text, {term:String}) > 0', values: { term } },
    prefixes === null
      ? everything
      : { sql: 'key_prefix in {prefixes:Array(String)}', values: { prefixes } },
  )
}

/** Rules out what does not match; what was recorded before its field was counted is never ruled out. */
export function byCounted(filters: readonly SoughtTexts[]): Condition {
  return filters
    .map(({ field, texts, negative }, at): Condition => ({
      sql: `(not mapContains(counted, {field${at}:String})
        or counted[{field${at}:String}] ${negative ? 'not in' : 'in'} {texts${at}:Array(String)})`,
      values: { [`field${at}`]: field, [`texts${at}`]: texts },
    }))
    .reduce(both, everything)
}

export const everything: Condition = { sql: 'true', values: {} }

export function both(one: Condition, other: Condition): Condition {
  if (one === everything) return other
  if (other === everything) return one
  return { sql: `${one.sql} and ${other.sql}`, values: { ...one.values, ...other.values } }
}
