export type {
  ClickHouseCall,
  ClickHouseDatabase,
  ClickHouseRow,
} from './lib/clickhouse/clickhouse-database.ts'
