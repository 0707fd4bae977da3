import type { Entry } from '@loggia/core'
import type { Appended, Scope } from '../store.ts'
import { entryRows, type EntryRow } from '../timeline/entry-rows.ts'
import { freshRows, latenessBy } from '../timeline/fresh-rows.ts'
import { sqlText } from '../timeline/sql-text.ts'
import { batches } from './batches.ts'
import { count } from './counted-rows.ts'
import type { PostgresDatabase, RunSql } from './postgres-database.ts'
import { inTurn } from './recording-turn.ts'

/** Records entries and counts them, in one transaction, however many there are. */
export async function appendTo<E extends Entry>(
  database: PostgresDatabase,
  { account, preset }: Scope<E>,
  entries: readonly E[],
): Promise<Appended> {
  if (entries.length === 0) return { accepted: 0, duplicates: 0, late: 0 }
  const rows = entryRows(entries, preset)
  const scope = [sqlText(account), sqlText(preset.name)]
  return database.transaction(async (query) => {
    const { expiredBefore, before } = await inTurn(query, scope, rows.length)
    const isLate = await lateness(query, scope, { rows, expiredBefore })
    const known = rows.some(isLate) ? await recorded(query, scope, rows) : new Set<string>()
    const { fresh, late } = freshRows(rows, isLate, known)
    const accepted = await record(query, scope, { rows: fresh, before })
    return { accepted, late, duplicates: rows.length - accepted - late }
  })
}

/** Tells the entries that come too late. What it read stays true until the end of the transaction. */
async function lateness(
  query: RunSql,
  [account]: readonly string[],
  facts: { readonly rows: readonly EntryRow[]; readonly expiredBefore: number },
): Promise<(row: EntryRow) => boolean> {
  const removed = await query(
    `select key_prefix, removed_at from loggia.removed_keys
     where account = $1 and key_prefix = any($2::text[])`,
    [account, [...new Set(facts.rows.map(({ key_prefix }) => key_prefix))]],
  )
  const keys = new Map(
    removed.map(({ key_prefix, removed_at }) => [String(key_prefix), Number(removed_at)]),
  )
  return latenessBy({ expiredBefore: facts.expiredBefore, keys })
}

/** Which of the rows are there already. */
async function recorded(
  query: RunSql,
  scope: readonly string[],
  rows: readonly EntryRow[],
): Promise<ReadonlySet<string>> {
  const found = await query(
    `select id from loggia.entries where account = $1 and kind = $2 and id = any($3::text[])`,
    [...scope, rows.map(({ id }) => id)],
  )
  return new Set(found.map(({ id }) => String(id)))
}

/** Records rows, numbered from behind `before`, and counts those that were not there yet. */
async function record(
  query: RunSql,
  scope: readonly string[],
  { rows, before }: { readonly rows: readonly EntryRow[]; readonly before: number },
): Promise<number> {
  const accepted: EntryRow[] = []
  let number = before
  for (const batch of batches(rows)) {
    const found = await query(recording, [...scope, number, ...columnsOf(batch)])
    const ids = found.length === batch.length ? null : new Set(found.map(({ id }) => String(id)))
    for (const row of batch) if (ids?.has(row.id) ?? true) accepted.push(row)
    number += batch.length
  }
  await count(query, scope, accepted)
  return accepted.length
}

function columnsOf(rows: readonly EntryRow[]): readonly (readonly unknown[])[] {
  return [
    rows.map(({ time }) => time),
    rows.map(({ id }) => id),
    rows.map(({ key_prefix }) => key_prefix),
    rows.map(({ counted }) => JSON.stringify(counted)),
    rows.map(({ search_text }) => search_text),
    rows.map(({ entry }) => entry),
  ]
}

/** Arrays are read many times as fast as JSON. */
const recording = `
  insert into loggia.entries
    (account, kind, number, time, id, key_prefix, counted, search_text, entry)
  select $1, $2, $3::bigint + at, time, id, key_prefix, counted, search_text, entry
  from unnest($4::bigint[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::text[])
    with ordinality as sent(time, id, key_prefix, counted, search_text, entry, at)
  on conflict (account, kind, id) do nothing
  returning id`
