import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StorePlace } from '@loggia/server/open'
import { Client } from 'pg'
import { privateServer } from '../../../packages/server/test/postgres/private-server.ts'

export const engines = ['postgres', 'chdb'] as const

export type EngineName = (typeof engines)[number]

/** A database that a store can be opened in. */
export interface Engine {
  readonly name: EngineName
  readonly version: string
  readonly place: StorePlace
  /** Where other processes reach it; `null` where none can. */
  readonly url: string | null
  readonly pace: { readonly batch: number; readonly writers: number }
  /** Lets it finish what it does in the background, as it would in the time that passes between days. */
  readonly settle: () => Promise<void>
  readonly bytes: () => Promise<number>
  readonly close: () => Promise<void>
  /** To be removed afterwards. */
  readonly folder: string | null
}

export function openedEngine(name: EngineName): Promise<Engine> {
  return name === 'chdb' ? chdb() : postgres()
}

async function postgres(): Promise<Engine> {
  const server = await privateServer({
    fsync: true,
    settings: {
      shared_buffers: '2GB',
      max_connections: '100',
      max_wal_size: '4GB',
      effective_cache_size: '12GB',
    },
  })
  if (server === null) throw new Error('Postgres is not installed; see the README of the bench.')
  await server.start()
  const one = async (statement: string): Promise<string> => {
    const client = new Client({ connectionString: server.url })
    await client.connect()
    try {
      const { rows } = await client.query<{ readonly value: string }>(statement)
      return rows[0]?.value ?? ''
    } finally {
      await client.end()
    }
  }
  return {
    name: 'postgres',
    version: `Postgres ${await one(`select current_setting('server_version') as value`)}`,
    place: { databaseUrl: server.url },
    url: server.url,
    pace: { batch: 2000, writers: 2 },
    async settle() {
      await one('vacuum (analyze)')
      await one('checkpoint')
    },
    bytes: async () => Number(await one('select pg_database_size(current_database()) as value')),
    close: server.close,
    folder: null,
  }
}

async function chdb(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'loggia-bench-'))
  return {
    name: 'chdb',
    version: 'ClickHouse 26.7 (chDB 3.4.0)',
    place: { clickhouseUrl: `chdb:${folder}` },
    url: null,
    pace: { batch: 50_000, writers: 2 },
    settle: async () => undefined,
    bytes: async () => Number(execFileSync('du', ['-sb', folder]).toString().split('\t')[0]),
    close: async () => undefined,
    folder,
  }
}
