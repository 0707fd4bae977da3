import type { Pool, PoolConfig } from 'pg'
import { afterAll, describe, test } from 'vitest'
import { poolOf } from './open-pool.ts'
import {
  privateServer,
  withoutServer,
  type PrivateServer,
  type PrivateServerOptions,
} from './private-server.ts'

/** What tests on a private server are given. */
export interface OnServer {
  readonly server: PrivateServer
  /** A pool that is ended after the tests. */
  readonly pool: (config?: PoolConfig) => Pool
}

/** Tests on a private server, which is there only for them; skipped with a word where none is installed. */
export async function describeServer(
  name: string,
  define: (on: OnServer) => void | Promise<void>,
  options: PrivateServerOptions = {},
): Promise<void> {
  const server = await privateServer(options)
  if (server === null) return skipped(name)
  const pools: Pool[] = []
  const pool = (config?: PoolConfig): Pool => {
    const opened = poolOf(server, config)
    // Tests stop the server, too.
    opened.on('error', () => {})
    pools.push(opened)
    return opened
  }
  afterAll(async () => {
    await server.stop('immediate')
    await Promise.all(pools.filter(({ ending }) => !ending).map((each) => each.end()))
    await server.close()
  })
  describe(name, async () => {
    await define({ server, pool })
  })
}

function skipped(name: string): void {
  test(name, ({ skip }) => skip(withoutServer))
}
