import type { ClickHouseDatabase } from './clickhouse-database.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'

/** What the writes of one store share. */
export interface Writing {
  readonly database: ClickHouseDatabase
  readonly tables: ClickHouseTables
  /** Runs the work as the only one that writes an account. */
  readonly inTurn: <T>(account: string, work: () => Promise<T>) => Promise<T>
  /** Prepares what is recorded next, one call after the other, so that the first is not kept waiting by the last. */
  readonly inLine: <T>(work: () => Promise<T>) => Promise<T>
  /** The numbers of steps that may have been begun, for all that is known. */
  readonly tried: Map<string, number>
}

/**
 * The kind of the store's own rows in the statistics, which are written in the same block as what they tell. No entry
 * has such a kind: a text of its own never begins with U+0001 and a letter.
 */
export const ownKind = '\u0001own'

/** Own rows: how far the steps of an account have come. */
export const stepsField = 'steps'

/** Own rows: how many entries a pass has removed, by collection. */
export const passesField = 'passes'

/** A row of the statistics. */
export interface RollupRow extends Readonly<Record<string, unknown>> {
  readonly account: string
  readonly kind: string
  readonly field: string
  readonly hour: number
  readonly value: string
  readonly total: number
  readonly live: number
}

/** Under what the entries of a kind are counted that a pass has removed. */
export function passValue(pass: string, kind: string): string {
  return `${pass}\u0001 ${kind}`
}
