/** One step by which the tables were changed. */
export interface Migration {
  readonly number: number
  /** What it brought, in words. */
  readonly name: string
}

/** Statements that are run once, in one transaction, or an index that is built while others record. */
export type MigrationStep = Migration &
  ({ readonly statements: readonly string[] } | { readonly index: NewIndex })

/** An index of a table that may be large. */
export interface NewIndex {
  readonly name: string
  /** What stands behind `on`. */
  readonly on: string
}

/** Never changed once released; a change is another one at the end. Text is ordered by code point. */
export const migrations: readonly MigrationStep[] = [
  {
    number: 1,
    name: 'tables',
    statements: [
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
  },
  {
    number: 2,
    name: 'numbers by account and kind',
    statements: [
      // Nobody records meanwhile, or a number could be given twice.
      `lock table loggia.entries in share row exclusive mode`,
      `alter table loggia.marks add column last_number bigint not null default 0`,
      // No number of any scope is larger; asking the table itself would take long where it is large.
      `update loggia.marks set last_number = coalesce(
        pg_sequence_last_value(pg_get_serial_sequence('loggia.entries', 'number')::regclass), 0)`,
      `alter table loggia.entries alter column number drop identity`,
      // Counts change all the time; room beside them spares a new place in the index each time.
      `alter table loggia.rollup set (fillfactor = 70)`,
    ],
  },
  {
    number: 3,
    name: 'entries in the order of recording',
    index: { name: 'entries_recorded', on: 'loggia.entries (account, kind, number)' },
  },
]
