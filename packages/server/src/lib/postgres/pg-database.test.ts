import { isLoggiaError } from '@loggia/core'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { describeServer } from '../../../test/postgres/describe-server.ts'
import { pgDatabase } from './pg-database.ts'

const waiting = 'lock table pg_catalog.pg_statistic in access exclusive mode'

await describeServer(
  'a database on a server',
  ({ server, pool }) => {
    const shared = pool({ max: 4 })
    const database = pgDatabase(shared)
    /** Sees what the others are at. */
    const watching = pool({ max: 1 })
    const sleeping = async (): Promise<number> => {
      const { rows } = await watching.query<{ count: string }>(
        `select count(*) from pg_stat_activity
       where state = 'active' and query like 'select pg_sleep(600)%'`,
      )
      return Number(rows[0]?.count)
    }

    test('gives rows by the names of their columns', async () => {
      expect(await database.query('select $1::text as word, 2::bigint as number', ['a'])).toEqual([
        { word: 'a', number: '2' },
      ])
    })

    test('keeps a transaction, or nothing of it', async () => {
      await database.query('create table kept (word text)')
      await database.transaction((query) => query(`insert into kept values ('yes')`))
      const failing = database.transaction(async (query) => {
        await query(`insert into kept values ('no')`)
        throw new Error('stop')
      })
      await expect(failing).rejects.toThrow('stop')
      expect(await database.query('select word from kept')).toEqual([{ word: 'yes' }])
    })

    test('tells when a transaction goes on over a failed statement, for nothing of it is kept', async () => {
      const deaf = database.transaction(async (query) => {
        await query('select 1 / 0').catch(() => {})
      })
      await expect(deaf).rejects.toThrow('nothing of it was kept')
    })

    test('gives up after a time limit, with and without a transaction', async () => {
      const asleep = database.query('select pg_sleep(60)', [], { timeout: 30 })
      await expect(asleep).rejects.toMatchObject({ code: 'timeout' })
      const within = database.transaction((query) =>
        query('select pg_sleep(60)', [], { timeout: 30 }),
      )
      await expect(within).rejects.toMatchObject({ code: 'timeout' })
      const after = database.transaction(async (query) => {
        await query('select 1', [], { timeout: 1000 })
        const [limit] = await query('show statement_timeout')
        return limit
      })
      expect(await after).toEqual({ statement_timeout: '0' })
    })

    test('ends a statement on the server when nobody waits for it any more', async () => {
      const aborts = new AbortController()
      const asleep = database.query('select pg_sleep(600)', [], { signal: aborts.signal })
      await until(async () => (await sleeping()) === 1)
      aborts.abort(new Error('gone'))
      await expect(asleep).rejects.toThrow('gone')
      await until(async () => (await sleeping()) === 0)
    })

    test('ends statements also when all connections are busy with them', async () => {
      const aborts = new AbortController()
      const { signal } = aborts
      const asleep = Array.from({ length: 12 }, () =>
        database.query('select pg_sleep(600)', [], { signal }),
      )
      await until(async () => (await sleeping()) === 3)
      aborts.abort(new Error('gone'))
      const ends = await Promise.allSettled(asleep)
      expect(ends.every(({ status }) => status === 'rejected')).toBe(true)
      await until(async () => (await sleeping()) === 0)
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
    })

    test('does not ask at all when nobody waits any more', async () => {
      const signal = AbortSignal.abort(new Error('gone'))
      await expect(database.query('create table never ()', [], { signal })).rejects.toThrow('gone')
      await expect(database.query('select from never')).rejects.toThrow('does not exist')
    })

    test('hands an aborted connection to nobody else', async () => {
      for (let at = 0; at < 20; at++) {
        const aborts = new AbortController()
        const asked = database.query('select pg_sleep(0.01)', [], { signal: aborts.signal })
        setTimeout(() => aborts.abort(new Error('gone')), at)
        await asked.catch(() => {})
        expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
      }
    })

    test('is unavailable when no connection is free in time', async () => {
      const aborts = new AbortController()
      const { signal } = aborts
      const hasty = pgDatabase(pool({ max: 3 }), { patience: 300 })
      const asleep = [1, 2].map(() => hasty.query('select pg_sleep(600)', [], { signal }))
      await expect(hasty.query('select 1')).rejects.toMatchObject({ code: 'unavailable' })
      aborts.abort(new Error('gone'))
      await Promise.allSettled(asleep)
    })

    test('runs a transaction again when another one has undone it', async () => {
      await database.query('create table counters (name text primary key, number integer)')
      await database.query(`insert into counters values ('a', 0), ('b', 0)`)
      const both = async (first: string, second: string): Promise<void> =>
        database.transaction(async (query) => {
          await query('update counters set number = number + 1 where name = $1', [first])
          await query('select pg_sleep(0.02)')
          await query('update counters set number = number + 1 where name = $1', [second])
        })
      await Promise.all(
        Array.from({ length: 6 }, (_, at) => (at % 2 ? both('a', 'b') : both('b', 'a'))),
      )
      expect(await database.query('select number from counters')).toEqual([
        { number: 6 },
        { number: 6 },
      ])
    })

    test('runs a transaction again that lost its connection before it was committed', async () => {
      await database.query('create table lost (word text)')
      let tries = 0
      await database.transaction(async (query) => {
        await query('insert into lost values ($1)', [String(++tries)])
        if (tries === 1) await query('select pg_terminate_backend(pg_backend_pid())')
      })
      expect(await database.query('select word from lost')).toEqual([{ word: '2' }])
    })

    test('does not run a transaction again that lost its connection while it was committed', async () => {
      await database.query('create table doubted (word text)')
      await database.query(`
      create function ended() returns trigger language plpgsql as
      'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end'`)
      await database.query(`
      create constraint trigger ended after insert on doubted deferrable initially deferred
      for each row execute function ended()`)
      let tries = 0
      const doubtful = database.transaction(async (query) => {
        await query('insert into doubted values ($1)', [String(++tries)])
      })
      await expect(doubtful).rejects.toMatchObject({ code: 'unavailable' })
      expect(tries).toBe(1)
      await expect(doubtful).rejects.toThrow('may be there or not')
    })

    test('goes on after all of its connections were ended', async () => {
      await Promise.all([1, 2, 3].map(() => database.query('select pg_sleep(0.02)')))
      await watching.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and backend_type = 'client backend'`)
      await until(() =>
        database.query('select 1').then(
          () => true,
          (error: unknown) => !isLoggiaError(error, 'unavailable') && Promise.reject(error),
        ),
      )
    })

    test.each([
      ['a read-only server', 'set transaction read only', 'create table x ()', 'unavailable'],
      ['a lock that is not to be had', `set local lock_timeout = '1ms'`, waiting, 'unavailable'],
    ])('tells %s from mistakes of ours', async (_, setting, statement, code) => {
      const [locked, enough] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const holding = database.transaction(async (query) => {
        await query('lock table pg_catalog.pg_statistic in access exclusive mode')
        locked.resolve()
        await enough.promise
      })
      await Promise.race([locked.promise, holding])
      const asked = database.transaction(async (query) => {
        await query(setting)
        await query(statement)
      })
      const outcome: unknown = await asked.catch((error: unknown) => error)
      enough.resolve()
      await holding
      expect(outcome).toMatchObject({ code })
    })

    test('leaves mistakes as they are', async () => {
      await expect(database.query('selekt 1')).rejects.toMatchObject({ code: '42601' })
    })

    test('is unavailable when there is no server, no database and no such user', async () => {
      for (const url of [
        'postgres://loggia@127.0.0.1:1/postgres',
        server.url.replace('loggia@', 'nobody-known@'),
        `${server.url}-none`,
      ]) {
        const asked = pgDatabase(pool({ connectionString: url })).query('select 1')
        await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
      }
    })
  },
  { settings: { deadlock_timeout: '20ms' } },
)

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(20)
}
