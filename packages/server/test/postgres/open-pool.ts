import { Pool, type PoolConfig } from 'pg'
import type { PrivateServer } from './private-server.ts'

/** A pool of connections to a private server; whoever opens it ends it. */
export function poolOf({ url }: PrivateServer, config: PoolConfig = {}): Pool {
  return new Pool({ connectionString: url, ...config })
}
