import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { createServer } from 'node:net'
import { capture } from '../../../scripts/check/capture.mjs'
import { inRoot } from '../../../scripts/setup/paths.mjs'

/** An app with everything that it needs in its own folder. */
export interface FreshApp {
  readonly folder: string
  /** Runs a script of its package; rejects with all that it said when it fails. */
  readonly run: (script: string) => Promise<void>
}

/** Where an app goes, and the packages that it gets instead of those of a registry. */
export interface FreshAppOptions {
  readonly folder: string
  readonly tarballs: readonly string[]
}

/** Copies the files of an app and installs what it asks for: ours as they would be published, the rest from the registry. */
export async function installed(
  name: string,
  { folder, tarballs }: FreshAppOptions,
): Promise<FreshApp> {
  cpSync(inRoot('test', 'apps', name), folder, { recursive: true })
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const must = async (...args: readonly string[]): Promise<void> => {
    const { code, output } = await capture([npm, ...args], appEnvironment(), folder)
    if (code !== 0) throw new Error(`${name}: npm ${args.join(' ')} failed:\n${output}`)
  }
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  await must('install', ...tarballs, ...quiet)
  return { folder, run: (script) => must('run', script) }
}

/** A server that answers. */
export interface RunningApp {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts a built app on a free port and waits until it answers. */
export async function started(folder: string): Promise<RunningApp> {
  const port = await freePort()
  const url = `http://localhost:${port}/`
  const child = spawn('npm', ['run', 'start'], {
    cwd: folder,
    env: { ...appEnvironment(), PORT: String(port) },
    // A group of its own, since npm starts the server and does not end it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const ended = once(child, 'close')
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  try {
    await answers(url)
  } catch {
    await stop()
    throw new Error(`${folder} did not answer within a minute:\n${said}`)
  }
  return { url, stop }
}

async function answers(url: string): Promise<void> {
  const late = performance.now() + 60_000
  for (;;) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
    if (performance.now() > late) throw new Error('too late')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** As in a shell of somebody else: nothing of this program's own, and nobody is told that it ran. */
function appEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...env } = process.env
  const own = Object.entries(env).filter(([name]) => !/^(npm_|vite|vitest|NODE_ENV$)/i.test(name))
  return { ...Object.fromEntries(own), NEXT_TELEMETRY_DISABLED: '1' }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}
