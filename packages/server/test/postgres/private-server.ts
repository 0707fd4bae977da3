import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { installedPostgres } from '../../../../scripts/setup/postgres.mjs'

/** A Postgres server of a test's own: nobody else knows of it, and nothing of it stays. */
export interface PrivateServer {
  /** `postgres://loggia@127.0.0.1:…/postgres`: for `DATABASE_URL`, or `connectionString` of a pool. */
  readonly url: string
  /** Where its socket is: `host` of a pool, together with `port`. */
  readonly socket: string
  readonly port: number
  /** Starts it where it was stopped: same folder, same port. Resolves when it answers. */
  readonly start: () => Promise<void>
  /**
   * Stops it: `fast` in good order; `immediate` without writing anything, as for crash recovery; `kill` with SIGKILL,
   * which leaves its processes to notice it themselves.
   */
  readonly stop: (how?: keyof typeof signals) => Promise<void>
  /** Stops it and removes its folder. */
  readonly close: () => Promise<void>
}

/** How a private server is made. */
export interface PrivateServerOptions {
  /** Whether commits are forced to the disk, for measuring. What was committed survives kills without it, too. */
  readonly fsync?: boolean
  /** Settings of `postgresql.conf`: `{ max_connections: '20' }`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where its folder is made; the system's temporary folder unless told. */
  readonly within?: string
}

/**
 * Starts a new server from the installed programs, as a user who is not root. `null` where none are installed, with
 * which tests skip ({@link withoutServer}); in CI that is a failure.
 */
export async function privateServer(
  options: PrivateServerOptions = {},
): Promise<PrivateServer | null> {
  const programs = installedPostgres()
  if (programs === null && process.env['CI']) throw new Error(withoutServer)
  if (programs === null) return null
  const owner = ownerOf()
  const folder = mkdtempSync(join(options.within ?? tmpdir(), 'loggia-postgres-'))
  const [data, socket] = [join(folder, 'data'), folder]
  let child: ChildProcess | null = null
  const ended = (): void => {
    child?.kill('SIGQUIT')
    rmSync(folder, removal)
  }
  process.on('exit', ended)
  mkdirSync(data)
  chmodSync(data, 0o700)
  if (owner) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid)
  execFileSync(join(programs, 'initdb'), [...layout, data], {
    ...owner,
    stdio: 'pipe',
    cwd: folder,
  })
  const port = await freePort()
  const url = `postgres://loggia@127.0.0.1:${port}/postgres`
  const line = [...['-D', data, '-k', socket, '-p', String(port)], ...settingsOf(options)]
  const server: PrivateServer = {
    ...{ url, socket, port },
    async start() {
      const spawning: SpawnOptions = { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }
      child ??= await started(join(programs, 'postgres'), line, spawning, url)
    },
    async stop(how = 'fast') {
      if (child === null) return
      const gone = child.exitCode === null && child.signalCode === null && once(child, 'exit')
      child.kill(signals[how])
      // It may have ended by itself before.
      await gone
      child = null
    },
    async close() {
      await server.stop('immediate')
      rmSync(folder, removal)
      process.off('exit', ended)
    },
  }
  await server.start()
  return server
}

/** Why a test is skipped. */
export const withoutServer = 'no Postgres server is installed (POSTGRES_BIN says where it is)'

/** Its processes may be ending still. */
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }

/** Signals to the first process of a server, by what they mean to it. */
const signals = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const

const layout = [
  ...['--username=loggia', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
  ...['--pgdata'],
]

function settingsOf({ fsync = false, settings = {} }: PrivateServerOptions): readonly string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }),
    ...settings,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Postgres does not run as root; `undefined` where we are not. */
function ownerOf(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** One that nobody listened at a moment ago. */
async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, 'close')
  return port
}

/** Tries for as long as the processes of a killed server still hold what was theirs. */
async function started(
  program: string,
  line: readonly string[],
  options: SpawnOptions,
  url: string,
): Promise<ChildProcess> {
  for (let tries = 0; ; tries++) {
    const child = spawn(program, line, options)
    let said = ''
    child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)))
    if (await answers(child, url)) return child
    if (tries === 200) throw new Error(`the private Postgres server did not start: ${said}`)
    await delay(100)
  }
}

/** Whether it answers; `false` when it has ended before. */
async function answers(child: ChildProcess, url: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch {
      await delay(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}
