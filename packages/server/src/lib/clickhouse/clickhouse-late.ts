import type { ExpiryPlan, KeyRemovalPlan } from './clickhouse-journal.ts'
import type { Writing } from './clickhouse-writing.ts'
import type { Whose } from './prepared-rows.ts'
import { latenessBy, type Arriving } from '../timeline/fresh-rows.ts'

/** Tells the entries that come too late: from before a moment up to which everything was removed. */
export async function lateness(
  { database, tables }: Writing,
  { account, kind }: Whose,
  prefixes: readonly string[],
): Promise<(entry: Arriving) => boolean> {
  const keys = [...new Set(prefixes)]
  const rows = await database.rows(
    `select what, name, max(before) as until from ${tables.late.name}
     where account = {account:String} and (what = 'kind' and name = {kind:String}
       or what = 'key' and name in {keys:Array(String)})
     group by what, name`,
    { values: { account, kind, keys } },
  )
  const expired = rows.find(({ what }) => what === 'kind')
  const removed = rows.filter(({ what }) => what === 'key')
  return latenessBy({
    expiredBefore: expired ? Number(expired['until']) : -Infinity,
    keys: new Map(removed.map(({ name, until: end }) => [String(name), Number(end)])),
  })
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
