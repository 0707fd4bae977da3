import type { LogEntry } from '@loggia/core'
import { fieldText, fieldValue, searchedText, apiLogs } from '@loggia/core'
import type { RunSql } from '../../src/postgres.ts'

/** The tables as the first version had made them. */
export const tables: readonly string[] = [
  'create schema loggia',
  'create table loggia.migrations (number integer primary key)',
  'create table loggia.accounts (account text collate "C" primary key)',
  `create table loggia.marks (
    account text collate "C" not null,
    kind text collate "C" not null,
    expired_before bigint,
    primary key (account, kind)
  )`,
  `create table loggia.removed_keys (
    account text collate "C" not null,
    key_prefix text collate "C" not null,
    removed_at bigint not null,
    primary key (account, key_prefix)
  )`,
  `create table loggia.entries (
    account text collate "C" not null,
    kind text collate "C" not null,
    time bigint not null,
    id text collate "C" not null,
    number bigint generated always as identity,
    key_prefix text collate "C" not null,
    counted jsonb not null,
    search_text text collate "C" not null,
    entry text collate "C" not null,
    primary key (account, kind, id)
  )`,
  'create index entries_in_order on loggia.entries (account, kind, time, id)',
  `create index entries_of_key on loggia.entries (account, key_prefix) where key_prefix <> ''`,
  `create table loggia.rollup (
    account text collate "C" not null,
    kind text collate "C" not null,
    field text collate "C" not null,
    hour bigint not null,
    value text collate "C" not null,
    total bigint not null,
    live bigint not null,
    primary key (account, kind, field, hour, value),
    check (0 <= live and live <= total)
  )`,
  `create table loggia.passes (
    account text collate "C" not null,
    number bigint generated always as identity,
    id text collate "C" not null,
    state text not null,
    lease_until bigint not null,
    pass text not null,
    primary key (account, id)
  )`,
  'create index passes_in_order on loggia.passes (account, number)',
  'insert into loggia.migrations (number) values (1)',
]

/** Records entries as the first version did. */
export async function recordedByVersion1(
  query: RunSql,
  account: string,
  entries: readonly LogEntry[],
): Promise<void> {
  await query('insert into loggia.accounts values ($1) on conflict do nothing', [account])
  await query(`insert into loggia.marks values ($1, 'logs', null) on conflict do nothing`, [
    account,
  ])
  await query(recording, [account, 'logs', JSON.stringify(entries.map(rowOf))])
}

function rowOf(entry: LogEntry): object {
  const counted = apiLogs.fields
    .filter((field) => field.counted)
    .map(({ name }) => [name, fieldText(fieldValue(entry, name))])
  return {
    time: Date.parse(entry.timestamp),
    id: entry.id,
    key_prefix: entry.apikey_prefix,
    counted: { '': '', ...Object.fromEntries(counted) },
    search_text: searchedText(entry, apiLogs.fields),
    entry: JSON.stringify(entry),
  }
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
    select (time - ((time % 3600000) + 3600000) % 3600000) as hour, field, value, count(*) as entries
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
