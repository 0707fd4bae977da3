import type { PostgresDatabase } from './postgres-database.ts'

/**
 * Makes an index of the trigrams of the searched text, unless it is there, and resolves with whether it is.
 *
 * It is as large as half of the entries, recording takes twice as long with it, and making it takes minutes where there
 * are millions of them. Nobody waits for it to record. Not possible where the extension `pg_trgm` is not installed, or
 * may not be created: then reads do without.
 */
export async function trigramIndex({ query, parallel }: PostgresDatabase): Promise<boolean> {
  const found = await stateOf(query)
  if (found !== 'missing') return found === 'whole'
  const [known] = await query(`select from pg_available_extensions where name = 'pg_trgm'`)
  if (!known) return false
  try {
    await query('create extension if not exists pg_trgm')
  } catch {
    // Whoever may not create it may still use it.
  }
  const [extension] = await query(indexing, [parallel ? 'concurrently' : ''])
  if (!extension) return false
  await query('drop index if exists loggia.entries_searched')
  await query(String(extension['statement']))
  return (await stateOf(query)) === 'whole'
}

/** One that was interrupted is as good as missing; somebody else may be building it just now. */
async function stateOf(
  query: PostgresDatabase['query'],
): Promise<'whole' | 'missing' | 'unfinished'> {
  const [index] = await query(`
    select indisvalid as whole, exists (
      select from pg_stat_progress_create_index where index_relid = indexrelid
    ) as growing
    from pg_index where indexrelid = to_regclass('loggia.entries_searched')`)
  if (index?.['whole'] === true) return 'whole'
  return index?.['growing'] === true ? 'unfinished' : 'missing'
}

/** An extension may live in any schema, whose name the database writes into the statement by itself. */
const indexing = `
  select format(
    'create index %s if not exists entries_searched on loggia.entries using gin (search_text %I.gin_trgm_ops)',
    $1::text, nspname
  ) as statement
  from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
  where extname = 'pg_trgm'`
