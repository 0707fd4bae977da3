import { LoggiaError } from '@loggia/core'
import type { ClickHouseDatabase } from '../../src/clickhouse.ts'

/** A database that fails once, or for good from then on. */
export interface Failure {
  /** How many statements go well before. */
  readonly after: number
  /** Whether the statement that fails never reaches the database, or its answer is lost. */
  readonly how: 'unheard' | 'unanswered'
  /** Whether nothing is heard any more after that, as after a kill. */
  readonly forGood: boolean
}

/** A database that fails at the so-manieth statement from `arm` on, and not any more from `disarm` on. */
export interface FailingDatabase extends ClickHouseDatabase {
  readonly arm: () => void
  /** Tells whether it came to the failure. */
  readonly disarm: () => boolean
}

/** A database that fails. */
export function failingDatabase(
  database: ClickHouseDatabase,
  { after, how, forGood }: Failure,
): FailingDatabase {
  const { cells } = database
  let statements = -Infinity
  const passed = async <T>(work: () => Promise<T>): Promise<T> => {
    const at = statements++
    if (at < after || (at > after && !forGood)) return work()
    if (at === after && how === 'unanswered') await work()
    throw new LoggiaError('unavailable')
  }
  return {
    rows: (...call) => passed(() => database.rows(...call)),
    cells: cells && ((...call) => passed(() => cells(...call))),
    run: (...call) => passed(() => database.run(...call)),
    insert: (...call) => passed(() => database.insert(...call)),
    takesBlocks: database.takesBlocks,
    arm: () => {
      statements = 0
    },
    disarm: () => {
      const failed = statements > after
      statements = -Infinity
      return failed
    },
  }
}
