import type { Entry } from '@loggia/core'
import type { Appended, Scope } from '../store.ts'
import type { ClickHouseRow } from './clickhouse-database.ts'
import { lateness } from './clickhouse-late.ts'
import { beginStep, countRecorded, nextStep, type Step } from './clickhouse-steps.ts'
import { ofKind } from './clickhouse-sums.ts'
import type { Writing } from './clickhouse-writing.ts'
import { crc32 } from './crc32.ts'
import { entryRows, type EntryRow } from '../timeline/entry-rows.ts'
import { freshRows } from '../timeline/fresh-rows.ts'
import { sqlText } from '../timeline/sql-text.ts'

/** Records entries in one block and counts them in another; what was begun and not ended is ended by whoever comes next. */
export async function appendTo<E extends Entry>(
  writing: Writing,
  { account: name, preset }: Scope<E>,
  entries: readonly E[],
): Promise<Appended> {
  if (entries.length === 0) return { accepted: 0, duplicates: 0, late: 0 }
  const [account, kind] = [sqlText(name), sqlText(preset.name)]
  // While others still write.
  const rows = entryRows(entries, preset)
  return writing.inTurn(account, async () => {
    const step = await nextStep(writing, account)
    const [known, isLate] = await Promise.all([
      recorded(writing, { account, kind, ids: rows.map(({ id }) => id) }),
      lateness(writing, account, kind, rows),
    ])
    const { fresh, late } = freshRows(rows, isLate, known)
    if (fresh.length > 0) await record(writing, step, kind, fresh)
    return { accepted: fresh.length, late, duplicates: rows.length - fresh.length - late }
  })
}

/** Ids that are there already: all of those that are asked for, and perhaps some with the same hash. */
async function recorded(
  { database, tables }: Writing,
  {
    account,
    kind,
    ids,
  }: { readonly account: string; readonly kind: string; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const found = await database.rows(
    `select id from ${tables.entries.name}
     where ${ofKind} and id_hash in (select arrayJoin({hashes:Array(UInt32)}))`,
    {
      values: { account, kind, hashes: ids.map(crc32) },
      // Of many hashes one or another is in every filter.
      settings: { use_skip_indexes: ids.length > fewIds ? 0 : 1 },
    },
  )
  return new Set(found.map(({ id }) => String(id)))
}

const fewIds = 100

async function record(
  writing: Writing,
  step: Step,
  kind: string,
  fresh: readonly EntryRow[],
): Promise<void> {
  const { database, tables } = writing
  const { account, next: first } = step
  const token = crypto.randomUUID()
  const plan = { what: 'recording', token, kind, first, next: first + fresh.length } as const
  const begun = await beginStep(writing, step, plan)
  await database.insert(tables.entries.name, numbered(fresh, { account, kind, first }), { token })
  await countRecorded(writing, begun, plan, fresh.length)
}

/** Whole rows. Spreading one over another would take longer than all that is done with them here. */
function numbered(
  rows: readonly EntryRow[],
  {
    account,
    kind,
    first,
  }: { readonly account: string; readonly kind: string; readonly first: number },
): readonly ClickHouseRow[] {
  return rows.map(({ time, id, key_prefix, counted, search_text, entry }, at) => {
    const recorded = first + at
    return { account, kind, time, id, recorded, key_prefix, counted, search_text, entry }
  })
}
