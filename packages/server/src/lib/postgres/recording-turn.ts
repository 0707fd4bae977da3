import type { RunSql } from './postgres-database.ts'

/** What is certain for whoever has the turn to record in a scope. */
export interface RecordingTurn {
  /** Entries from before it are late; `-Infinity` where nothing has expired. */
  readonly expiredBefore: number
  /** The numbers behind it are its own, so many as it asked for. */
  readonly before: number
}

/**
 * Takes the turn to record in a scope until the end of the transaction, with numbers in the order of recording.
 *
 * Expiry and others who record in the scope wait for it, and so does the removal of a key. Numbers become visible in their
 * order, since nobody is given the next ones before these are committed. A number that is not used is left out.
 */
export async function inTurn(
  query: RunSql,
  scope: readonly string[],
  numbers: number,
): Promise<RecordingTurn> {
  for (let tries = 0; tries < 3; tries++) {
    const [mark] = await query(turn, [...scope, numbers])
    if (mark) {
      const { expired_before, last_number } = mark
      return {
        expiredBefore: expired_before === null ? -Infinity : Number(expired_before),
        before: Number(last_number) - numbers,
      }
    }
    await query('insert into loggia.accounts values ($1) on conflict do nothing', [scope[0]])
    await query(
      'insert into loggia.marks (account, kind) values ($1, $2) on conflict do nothing',
      scope,
    )
  }
  throw new Error('The scope that was just made is not there.')
}

/**
 * Who comes after the removal of a key waits behind it. Rows that are shared know no such order: whoever shares one may
 * do so while others wait to have it for themselves, for ever where somebody always records.
 */
export const removalLock = 'hashtextextended($1, 7065144)'

/** The account first: the removal of a key, which takes it for itself, and expiry take both in this order. */
const turn = `
  with line as materialized (select pg_advisory_xact_lock_shared(${removalLock})),
  held as materialized (
    select account from line, loggia.accounts where account = $1 for share of accounts
  )
  update loggia.marks as mark set last_number = last_number + $3::bigint
  from held where mark.account = held.account and mark.kind = $2
  returning last_number, expired_before`
