import type { PlaceConfig } from '../config/config.ts'

/** The kind of a store, from the few that there are, for metrics. */
export function storeKind({ memory, databaseUrl, clickhouseUrl }: PlaceConfig): string {
  if (memory) return 'memory'
  if (databaseUrl !== null) return 'postgres'
  if (clickhouseUrl !== null) return clickhouseUrl.startsWith('chdb:') ? 'chdb' : 'clickhouse'
  return 'pglite'
}
