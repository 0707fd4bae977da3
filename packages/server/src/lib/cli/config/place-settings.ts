import { nullable } from 'valibot'
import type { LogConfig, PlaceConfig } from './config.ts'
import { logLevels } from './config.ts'
import { oneOf, text, yesOrNo } from './schemas.ts'
import type { Setting } from './setting.ts'

/** Where entries are kept: the same for every command. */
export const placeSettings: { readonly [K in keyof PlaceConfig]: Setting<PlaceConfig[K]> } = {
  databaseUrl: {
    flag: '--database-url <url>',
    variable: 'DATABASE_URL',
    about: 'keep entries in a Postgres server: postgres://user:password@host/database',
    schema: nullable(text),
    otherwise: null,
    secret: true,
  },
  clickhouseUrl: {
    flag: '--clickhouse-url <url>',
    variable: 'CLICKHOUSE_URL',
    about: 'keep them in ClickHouse: http(s)://user:password@host:8123/database, or chdb:FOLDER',
    schema: nullable(text),
    otherwise: null,
    secret: true,
  },
  cluster: {
    flag: '--cluster <name>',
    variable: 'LOGGIA_CLUSTER',
    about: 'the ClickHouse cluster to make the tables on',
    schema: nullable(text),
    otherwise: null,
  },
  folder: {
    flag: '--folder <path>',
    variable: 'LOGGIA_FOLDER',
    about: 'keep them in embedded Postgres in this folder (default: ./loggia-data)',
    schema: nullable(text),
    otherwise: null,
  },
  memory: {
    flag: '--memory',
    variable: 'LOGGIA_MEMORY',
    about: 'keep them in memory: they are gone when the program ends',
    schema: yesOrNo,
    otherwise: false,
  },
}

/** What is written while it works, and how. */
export const logSettings: { readonly [K in keyof LogConfig]: Setting<LogConfig[K]> } = {
  logLevel: {
    flag: '--log-level <level>',
    variable: 'LOGGIA_LOG_LEVEL',
    about: `the least that is logged: ${logLevels.join(', ')}`,
    schema: oneOf(logLevels),
    otherwise: 'info',
  },
  logFormat: {
    flag: '--log-format <format>',
    variable: 'LOGGIA_LOG_FORMAT',
    about: 'json, or pretty for people (default: pretty on a terminal, json elsewhere)',
    schema: nullable(oneOf(['json', 'pretty'])),
    otherwise: null,
  },
}
