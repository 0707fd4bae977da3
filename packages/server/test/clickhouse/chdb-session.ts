import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ChdbSession } from '../../src/lib/clickhouse/chdb-session.ts'

/** The little project that has chDB, which is half a gigabyte: nobody has to have it. */
const project = join(import.meta.dirname, '../../../../test/chdb')

/** A session of chDB as it is used in tests. */
export interface TestSession extends ChdbSession {
  /** Rows in another format, as a server is sent them. */
  insert(
    insertion:
      | Parameters<ChdbSession['insert']>[0]
      | {
          readonly table: string
          readonly values: Uint8Array
          readonly format: 'JSONEachRow'
          readonly settings: Record<string, string | number>
        },
  ): Promise<unknown>
  close(): void
}

/**
 * Whether chDB is installed. Tests of ClickHouse skip without it, and say so; where everything has to be tested, they
 * fail.
 */
export const hasChdb: boolean = existsSync(join(project, 'node_modules/chdb/package.json'))

/**
 * Opens a folder, or a new one that goes with the session. A process can have one session at a time.
 *
 * @param configuration the path of a configuration file
 */
export function openSession(folder?: string, configuration?: string): TestSession {
  // It is no part of this project, so its types are not known here.
  const { Session } = createRequire(join(project, 'package.json'))('chdb') as {
    readonly Session: new (
      folder?: string,
      options?: { readonly connectionArgs: readonly string[] },
    ) => TestSession
  }
  return configuration === undefined
    ? new Session(folder)
    : new Session(folder, { connectionArgs: [`--config-file=${configuration}`] })
}
