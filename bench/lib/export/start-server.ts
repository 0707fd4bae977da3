import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server that runs in a process of its own. */
export interface StartedServer {
  readonly url: string
  readonly close: () => void
}

/** Starts the server with a million entries, which takes its time to be filled. */
export async function startedServer(): Promise<StartedServer> {
  const file = join(import.meta.dirname, 'million-server.ts')
  const flags = ['--conditions=@loggia/source', '--max-old-space-size=6144']
  const child = spawn(process.execPath, [...flags, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const failed = once(child, 'exit').then(() => {
    throw new Error('The server with a million entries ended before it listened.')
  })
  const [said] = await Promise.race([once(child.stdout, 'data'), failed])
  failed.catch(() => undefined)
  return { url: `http://127.0.0.1:${String(said).trim()}`, close: () => child.kill() }
}
