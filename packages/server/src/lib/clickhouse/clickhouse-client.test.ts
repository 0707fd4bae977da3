import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { apiLogs } from '@loggia/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chdbSession, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { serveChdb, type ServedChdb } from '../../../test/clickhouse/serve-chdb.ts'
import { logEntries } from '../../../test/log-entry.ts'
import { storeContract } from '../../testing.ts'
import type { Store } from '../store.ts'
import { clickhouseDatabase } from './clickhouse-client.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { clickhouseStore } from './clickhouse-store.ts'

/** Sockets that are kept time out on a busy machine just as they are used again. */
const clientOf = (url: string) =>
  createClient({ url, keep_alive: { enabled: false }, log: { level: ClickHouseLogLevel.OFF } })

const hostile = ["it's", '\\', '\t\n\r\0\b', '\\N', '[]', "['a']", '{x:String}', 'é😀\u0001', '']

describeChdb('the client of ClickHouse', () => {
  let served: ServedChdb
  let database: ClickHouseDatabase
  beforeAll(async () => {
    served = await serveChdb(chdbSession())
    database = clickhouseDatabase(clientOf(served.url))
  })
  afterAll(() => served.close())

  test.each(hostile)('binds %j as it is', async (text) => {
    const [row] = await database.rows(
      'select {text:String} as one, {texts:Array(String)} as many',
      {
        values: { text, texts: [text, text] },
      },
    )
    expect(row).toEqual({ one: text, many: [text, text] })
  })

  test('sends lists of values that no address holds', async () => {
    const texts = Array.from({ length: 50_000 }, (_, at) => `${at} it's`)
    const [row] = await database.rows('select length({texts:Array(String)}) as texts', {
      values: { texts },
    })
    expect(row).toEqual({ texts: texts.length })
  })

  test('tells a statement that is out of time from a defect', async () => {
    const late = database.rows('select sleep(2)', { settings: { max_execution_time: 1 } })
    await expect(late).rejects.toMatchObject({ code: 'timeout' })
    const wrong = database.rows('select * from nowhere')
    await expect(wrong).rejects.not.toMatchObject({ name: 'LoggiaError' })
  })

  test('rejects with the reason of its asker', async () => {
    const reason = new Error('gone')
    const asked = new AbortController()
    const rows = database.rows('select sleep(1)', { signal: asked.signal })
    asked.abort(reason)
    await expect(rows).rejects.toBe(reason)
    await expect(database.rows('select 1', { signal: asked.signal })).rejects.toBe(reason)
  })

  test('says that a server cannot be reached', async () => {
    const nobody = clickhouseDatabase(clientOf('http://127.0.0.1:9'))
    await expect(nobody.rows('select 1')).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('records a batch of 2,000 entries, and finds all of them again', async () => {
    const store = await clickhouseStore(database)
    const scope = { account: 'many', preset: apiLogs }
    const entries = logEntries(2000)
    expect(await store.append(scope, entries)).toMatchObject({ accepted: 2000 })
    expect(await store.append(scope, entries)).toMatchObject({ accepted: 0, duplicates: 2000 })
  })

  describe('the ClickHouse store over HTTP', () => {
    let store: Promise<Store> | undefined
    const opened = (): Promise<Store> => (store ??= clickhouseStore(database))
    const promises = storeContract({ store: opened, runs: 1 })
    for (const { name, run } of promises.filter((each) => writes.test(each.name))) test(name, run)
  })
})

/** Reads are the same statements as on chDB; what is sent along differs. */
const writes = /^(recording|entries that|the removal|passes|the order of recording)/
