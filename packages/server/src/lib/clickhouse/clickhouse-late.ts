import type { ExpiryPlan, KeyRemovalPlan } from './clickhouse-journal.ts'
import type { Writing } from './clickhouse-writing.ts'
import { untimed } from '../timeline/sql-time.ts'

/** What tells whether an entry comes too late. */
export interface Arriving {
  readonly time: number
  readonly key_prefix: string
}

/** Tells the entries that come too late: from before a moment up to which everything was removed. */
export async function lateness(
  { database, tables }: Writing,
  account: string,
  kind: string,
  arriving: readonly Arriving[],
): Promise<(entry: Arriving) => boolean> {
  const keys = [...new Set(arriving.map(({ key_prefix }) => key_prefix))]
  const rows = await database.rows(
    `select what, name, max(before) as until from ${tables.late.name}
     where account = {account:String} and (what = 'kind' and name = {kind:String}
       or what = 'key' and name in {keys:Array(String)})
     group by what, name`,
    { values: { account, kind, keys } },
  )
  const ends = new Map(
    rows.map(({ what, name, until }) => [`${String(what)} ${String(name)}`, Number(until)]),
  )
  const expiredBefore = ends.get(`kind ${kind}`) ?? -Infinity
  return ({ time, key_prefix }) =>
    (time < expiredBefore && time !== untimed) ||
    time <= (ends.get(`key ${key_prefix}`) ?? -Infinity)
}

/** From now on, what a removal has removed comes too late. */
export async function closeBehind(
  { database, tables }: Writing,
  account: string,
  plan:
    | Pick<ExpiryPlan, 'what' | 'kind' | 'before'>
    | Pick<KeyRemovalPlan, 'what' | 'prefix' | 'until'>,
): Promise<void> {
  const row =
    plan.what === 'expiry'
      ? { account, what: 'kind', name: plan.kind, before: plan.before }
      : { account, what: 'key', name: plan.prefix, before: plan.until }
  await database.insert(tables.late.name, [row])
}
