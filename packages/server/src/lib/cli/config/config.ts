import type { RetentionPolicy } from '@loggia/core'

/** Everything that can be configured. `null` stands for what was not. */
export interface Config extends PlaceConfig, LogConfig, ServeConfig {}

/** Where entries are kept. */
export interface PlaceConfig {
  readonly databaseUrl: string | null
  readonly clickhouseUrl: string | null
  readonly cluster: string | null
  readonly folder: string | null
  readonly memory: boolean
}

export interface LogConfig {
  readonly logLevel: LogLevel
  /** `null`: for people on a terminal, JSON elsewhere. */
  readonly logFormat: 'json' | 'pretty' | null
}

export interface ServeConfig {
  readonly host: string
  readonly port: number
  readonly tokens: string | object | null
  readonly trustProxy: boolean
  readonly logAccounts: boolean
  readonly metricsPort: number | null
  readonly metricsHost: string
  readonly metricsToken: string | null
  /** Entries, bytes and characters. */
  readonly maxBatch: number
  readonly maxBody: number
  readonly maxUrl: number
  /** Seconds. */
  readonly maxTime: number
  /** Batches. */
  readonly maxPending: number
  readonly plan: RetentionPolicy
  readonly plans: string | object | null
  /** Minutes; 0 for never. */
  readonly retentionEvery: number
  /** Seconds. */
  readonly shutdownDelay: number
  readonly shutdownTimeout: number
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]
