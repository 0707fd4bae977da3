import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lane } from '../../../test/kills/lane.ts'
import { describeServer, type OnServer } from '../../../test/postgres/describe-server.ts'

/** `LOGGIA_KILLS=200` for the long run, a part of it each; `LOGGIA_SEED` repeats one that failed. */
const all = Number(process.env['LOGGIA_KILLS'] ?? 15)
const seed = Number(process.env['LOGGIA_SEED'] ?? Math.floor(Math.random() * 1e9))

const worker = new URL('../../../test/postgres/pg-worker.ts', import.meta.url)

/** What is done to the server while a process works on it, just before that one is killed as well. */
const strikes: Readonly<Record<string, Strike>> = {
  'processes that are killed': { share: 3, strike: () => undefined },

  'connections that the server ends': {
    share: 6,
    async strike({ pool }) {
      const watching = pool({ max: 1 })
      await watching.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      await watching.end()
    },
  },

  'a server that is killed and recovers': {
    share: 6,
    async strike({ server }, number) {
      await server.stop(number % 2 ? 'kill' : 'immediate')
      await server.start()
    },
  },
}

interface Strike {
  /** One in so many of all kills. */
  readonly share: number
  readonly strike: (on: OnServer, number: number) => Promise<void> | undefined
}

const home = mkdtempSync(join(tmpdir(), 'loggia-server-kills-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

for (const [name, { share, strike }] of Object.entries(strikes)) {
  await describeServer(`the Postgres store after ${name}`, (on) => {
    const kills = Math.ceil(all / share)

    test(
      `counts exactly, ${kills} times`,
      async () => {
        const folder = join(home, String(Object.keys(strikes).indexOf(name)))
        mkdirSync(folder)
        writeFileSync(join(folder, 'url'), on.server.url)
        const counts = await lane(folder, seed, kills, {
          worker,
          strike: (number) => strike(on, number),
        })
        // A kill that hits nothing proves nothing.
        expect(counts.recording + counts.passing, JSON.stringify(counts)).toBeGreaterThan(0)
        if (process.env['LOGGIA_KILLS'])
          process.stdout.write(`${name}: ${JSON.stringify(counts)}\n`)
      },
      // On a busy machine a life takes seconds.
      60_000 + kills * 8000,
    )
  })
}
