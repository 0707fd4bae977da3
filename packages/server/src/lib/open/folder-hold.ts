import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { OpenFailure } from './open-failure.ts'

/**
 * Keeps every other process out of a folder until it is released, or this process is gone, however it went.
 *
 * Two processes that write to one embedded database would ruin it. Whoever has a folder listens on a socket in it: a
 * dead process answers nobody, so nothing is left that a restart would have to wait for, in containers neither.
 *
 * @throws OpenFailure `in-use`
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  for (const path of await socketPaths(folder)) {
    const server = await heldBy(path)
    if (server === 'in-use') throw inUse(folder)
    if (server !== 'impossible') return () => released(server)
  }
  // Where there are no sockets at all there is no way to tell.
  return async () => undefined
}

/** In the folder where its path is short enough; elsewhere, and where its disk has no sockets, in that for temporary files. */
async function socketPaths(folder: string): Promise<readonly string[]> {
  const real = await realpath(folder)
  const name = `loggia-${createHash('sha256').update(real).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return [`\\\\?\\pipe\\${name}`]
  const inside = join(real, 'in-use.sock')
  const shorter = [inside, relative(process.cwd(), inside)].filter(
    (path) => Buffer.byteLength(path) <= longestSocketPath,
  )
  return [...shorter.slice(0, 1), join(tmpdir(), `${name}.sock`)]
}

/** Bytes; Linux has 108, macOS 104, with a closing zero. */
const longestSocketPath = 100

async function heldBy(path: string): Promise<Server | 'in-use' | 'impossible'> {
  const first = await listening(path)
  if (first !== 'taken') return first
  if (await answers(path)) return 'in-use'
  // Left behind by a process that was killed.
  await rm(path, { force: true })
  const second = await listening(path)
  return second === 'taken' ? 'in-use' : second
}

async function listening(path: string): Promise<Server | 'taken' | 'impossible'> {
  const server = createServer((socket) => socket.destroy())
  server.listen(path)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code } = Object(error) as { readonly code?: unknown }
    return code === 'EADDRINUSE' ? 'taken' : 'impossible'
  }
  server.unref()
  return server
}

async function answers(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function released(server: Server): Promise<void> {
  // Removes its file.
  server.close()
  await once(server, 'close')
}

function inUse(folder: string): OpenFailure {
  return new OpenFailure(
    'in-use',
    `Another process has the folder "${folder}" open, and only one at a time may. Stop that process, or ask it through its API; a Postgres server (--database-url) can be shared.`,
  )
}
