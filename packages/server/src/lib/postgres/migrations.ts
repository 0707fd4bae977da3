import type { PostgresDatabase, RunSql } from './postgres-database.ts'

/**
 * Brings the tables up to date, each step once, whoever else opens the same database meanwhile.
 *
 * Everything lives in the schema `loggia`, so a database can be shared with an application.
 */
export async function migrate(database: PostgresDatabase): Promise<void> {
  await database.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1::bigint)', [lock])
    await query('create schema if not exists loggia')
    await query('create table if not exists loggia.migrations (number integer primary key)')
    const done = await query('select number from loggia.migrations')
    const numbers = new Set(done.map(({ number }) => Number(number)))
    for (const [at, statements] of migrations.entries()) {
      if (!numbers.has(at + 1)) await apply(query, at + 1, statements)
    }
  })
}

/** Any number that nobody else locks. */
const lock = 7_065_143

async function apply(query: RunSql, number: number, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await query(statement)
  await query('insert into loggia.migrations (number) values ($1::integer)', [number])
}

/** Never changed once released; a change is another one at the end. Text is ordered by code point. */
const migrations: readonly (readonly string[])[] = [
  [
    // A row of it is what removals of keys and recording exclude each other by.
    `create table loggia.accounts (account text collate "C" primary key)`,

    // A row of it is what expiry and recording exclude each other by. Entries from before it are late.
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

    // Time in milliseconds, as the order has it. The entry is text: jsonb would refuse U+0000 and round numbers.
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
    `create index entries_in_order on loggia.entries (account, kind, time, id)`,
    `create index entries_of_key on loggia.entries (account, key_prefix) where key_prefix <> ''`,

    // The field '' counts all entries together. What is removed leaves live, never total.
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
    `create index passes_in_order on loggia.passes (account, number)`,
  ],
]
