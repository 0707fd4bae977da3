import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildDashboard } from '../../scripts/build/dashboard.mjs'
import { nodeLine } from '../../scripts/setup/run.mjs'
import { startedBefore } from '../lib/pglite-template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the dashboard answers: `inject('dashboardUrl')`. */
    readonly dashboardUrl: string
  }
}

/** Serves the real dashboard on a free port for as long as the journeys run. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildDashboard(process.execPath)
  const { url, stop } = await startedDashboard()
  provide('dashboardUrl', url)
  return stop
}

/** A dashboard that answers, with a process of its own. */
export interface RunningDashboard {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts the built dashboard on a free port, for journeys that change what others rely on. */
export async function startedDashboard(...args: readonly string[]): Promise<RunningDashboard> {
  const [node, ...flags] = nodeLine(process.execPath)
  const folder = mkdtempSync(join(tmpdir(), 'loggia-dashboard-'))
  await startedBefore(join(folder, 'postgres'))
  const child = spawn(node, [...flags, 'examples/dashboard/src/server.ts', ...args], {
    env: { ...process.env, PORT: String(await freePort()), LOGGIA_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async (): Promise<void> => {
    await stopped(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { url: await ready(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The address in the line by which the server says that it answers. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const url = /ready at (http:\S+)/.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      reject(new Error(`The dashboard ended with code ${code} before it was ready:\n${output}`))
    })
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill()
  await once(child, 'exit')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}
