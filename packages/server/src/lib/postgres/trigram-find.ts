import { isLoggiaError, type Entry } from '@loggia/core'
import type { Sought } from '../timeline/sought.ts'
import type { FindQuestion, StoredEntry } from '../timeline/timeline.ts'
import { storedIn } from './postgres-block.ts'
import type { RunSql } from './postgres-database.ts'
import { isSought, sqlConditions } from './sql-sought.ts'

/**
 * Everything that matches, out of the trigrams of the searched text; `null` where it takes too long, as it does with
 * words that many entries hold: the planner cannot tell these from rare ones.
 */
export async function findIn<E extends Entry>(
  query: RunSql,
  sought: Sought<E>,
  { most, signal }: FindQuestion,
): Promise<readonly StoredEntry[] | null> {
  const { account, kind, term, low, high } = sought
  if (term === null || Array.from(term).length < shortest) return null
  const conditions = sqlConditions()
  const { add, values } = conditions
  // The pattern leads to the index. What matches is told by position, to which no letter means anything.
  const statement = `
    select time, id, entry from loggia.entries
    where search_text like ${add(pattern(term), 'text')}
      and account = ${add(account, 'text')} and kind = ${add(kind, 'text')}
      and time >= ${add(low, 'bigint')} and time < ${add(high, 'bigint')}
      and ${isSought(sought, conditions)}
    limit ${add(most + 1, 'bigint')}`
  try {
    const rows = await query(statement, values, { signal, timeout: patience })
    return rows.length > most ? null : rows.map(storedIn)
  } catch (error) {
    if (isLoggiaError(error, 'timeout')) return null
    throw error
  }
}

/** Letters that make a trigram. */
const shortest = 3

/** Milliseconds. Rare words take less than ten. */
const patience = 40

function pattern(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`
}
