import { fieldText, fieldValue, searchedText, type Entry, type Preset } from '@loggia/core'
import type { Appended, Scope } from '../store.ts'
import type { PostgresDatabase, RunSql } from './postgres-database.ts'
import { sqlSearchText, sqlText } from '../timeline/sql-text.ts'
import { hourInSql, sqlTime, untimed } from '../timeline/sql-time.ts'

/** Records entries and counts them, in one transaction. */
export async function appendTo<E extends Entry>(
  database: PostgresDatabase,
  { account, preset }: Scope<E>,
  entries: readonly E[],
): Promise<Appended> {
  if (entries.length === 0) return { accepted: 0, duplicates: 0, late: 0 }
  const rows = entries.map((entry) => rowOf(entry, preset))
  const scope = [sqlText(account), sqlText(preset.name)]
  return database.transaction(async (query) => {
    const isLate = await lateness(query, scope, rows)
    const { fresh, late } = rows.some(isLate)
      ? sorted(rows, isLate, await recorded(query, scope, rows))
      : { fresh: rows, late: 0 }
    const accepted = await record(query, scope, fresh)
    return { accepted, late, duplicates: rows.length - accepted - late }
  })
}

interface EntryRow {
  readonly time: number
  readonly id: string
  readonly key_prefix: string
  /** The text of every counted field, and the empty text for all entries together. */
  readonly counted: Readonly<Record<string, string>>
  readonly search_text: string
  readonly entry: string
}

function rowOf<E extends Entry>(entry: E, { fields }: Preset<E>): EntryRow {
  const counted = fields
    .filter((field) => field.counted)
    .map(({ name }) => [sqlText(name), sqlText(fieldText(fieldValue(entry, name)))] as const)
  return {
    time: sqlTime(entry),
    id: sqlText(entry.id),
    key_prefix: sqlText(fieldText(fieldValue(entry, 'apikey_prefix'))),
    counted: Object.fromEntries([['', ''] as const, ...counted]),
    search_text: sqlSearchText(searchedText(entry, fields)),
    entry: JSON.stringify(entry),
  }
}

/**
 * Tells the entries that come too late.
 *
 * What it read stays true until the end of the transaction: expiry and the removal of keys wait for it, and it for
 * them, or an entry that was just removed could be recorded and counted again.
 */
async function lateness(
  query: RunSql,
  scope: readonly string[],
  rows: readonly EntryRow[],
): Promise<(row: EntryRow) => boolean> {
  const [account] = scope
  await query('insert into loggia.accounts values ($1) on conflict do nothing', [account])
  await query('select from loggia.accounts where account = $1 for share', [account])
  await query('insert into loggia.marks values ($1, $2, null) on conflict do nothing', scope)
  const [mark] = await query(
    'select expired_before from loggia.marks where account = $1 and kind = $2 for share',
    scope,
  )
  const removed = await query(
    `select key_prefix, removed_at from loggia.removed_keys
     where account = $1 and key_prefix = any($2::text[])`,
    [account, [...new Set(rows.map(({ key_prefix }) => key_prefix))]],
  )
  const expiredBefore = timeIn(mark?.['expired_before'])
  const removedAt = new Map(
    removed.map(({ key_prefix, removed_at }) => [key_prefix, timeIn(removed_at)]),
  )
  return ({ time, key_prefix }) =>
    (time < expiredBefore && time !== untimed) || time <= (removedAt.get(key_prefix) ?? -Infinity)
}

function timeIn(value: unknown): number {
  return value === null || value === undefined ? -Infinity : Number(value)
}

/** Which of the rows are there already. */
async function recorded(
  query: RunSql,
  scope: readonly string[],
  rows: readonly EntryRow[],
): Promise<ReadonlySet<unknown>> {
  const found = await query(
    `select id from loggia.entries where account = $1 and kind = $2 and id = any($3::text[])`,
    [...scope, rows.map(({ id }) => id)],
  )
  return new Set(found.map(({ id }) => id))
}

/** An entry that is there already is a duplicate, however late it comes. */
function sorted(
  rows: readonly EntryRow[],
  isLate: (row: EntryRow) => boolean,
  known: ReadonlySet<unknown>,
): { readonly fresh: readonly EntryRow[]; readonly late: number } {
  const seen = new Set(known)
  const fresh: EntryRow[] = []
  let late = 0
  for (const row of rows) {
    if (seen.has(row.id)) continue
    if (isLate(row)) {
      late++
    } else {
      seen.add(row.id)
      fresh.push(row)
    }
  }
  return { fresh, late }
}

/** Of several rows with one id the first is kept. Everything is written in order, so that nobody deadlocks. */
async function record(
  query: RunSql,
  scope: readonly string[],
  rows: readonly EntryRow[],
): Promise<number> {
  if (rows.length === 0) return 0
  const [sum] = await query(recording, [...scope, JSON.stringify(rows)])
  return Number(sum?.['accepted'])
}

const recording = `
  with sent as (
    select facts.*, at
    from jsonb_array_elements($3::jsonb) with ordinality as element(value, at),
      jsonb_to_record(value) as facts(
        time bigint, id text, key_prefix text, counted jsonb, search_text text, entry text
      )
  ),
  firsts as (select distinct on (id collate "C") * from sent order by id collate "C", at),
  accepted as (
    insert into loggia.entries (account, kind, time, id, key_prefix, counted, search_text, entry)
    select $1, $2, time, id, key_prefix, counted, search_text, entry from firsts order by id collate "C"
    on conflict (account, kind, id) do nothing
    returning time, counted
  ),
  sums as (
    select ${hourInSql} as hour, field, value, count(*) as entries
    from accepted, jsonb_each_text(counted) as each(field, value)
    group by 1, 2, 3
  ),
  counts as (
    insert into loggia.rollup as counted (account, kind, field, hour, value, total, live)
    select $1, $2, field, hour, value, entries, entries from sums
    order by field collate "C", hour, value collate "C"
    on conflict (account, kind, field, hour, value)
    do update set total = counted.total + excluded.total, live = counted.live + excluded.live
  )
  select count(*) as accepted from accepted`
