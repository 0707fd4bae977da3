import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { link, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { removeStale, socketIdentity } from './stale-socket.ts'

/** What gives a socket free again; or why it is not held. */
export type Hold = (() => Promise<void>) | 'in-use' | 'impossible'

/**
 * Listens on a path on which nobody else does; of several processes that try at once one succeeds.
 *
 * The socket gets a name of its own first, and the path is linked to it once it listens: the path is never there without
 * somebody who answers, unless its process is gone.
 */
export async function heldSocket(path: string): Promise<Hold> {
  // No longer than "in-use.sock", since paths of sockets are short.
  const own = join(dirname(path), `${randomBytes(3).toString('hex')}.sock`)
  const server = await listening(own)
  if (server === null || server === 'taken') return 'impossible'
  const linked = await linkedTo(path, own).catch(() => 'impossible' as const)
  await rm(own, { force: true })
  if (linked === 'linked') {
    return async () => {
      await rm(path, { force: true })
      await closed(server)
    }
  }
  await closed(server)
  return linked
}

/** The same for a pipe of Windows, which is gone with its process. */
export async function heldPipe(path: string): Promise<Hold> {
  const server = await listening(path)
  if (server === 'taken') return 'in-use'
  return server === null ? 'impossible' : () => closed(server)
}

async function linkedTo(path: string, own: string): Promise<'linked' | 'in-use'> {
  const deadline = Date.now() + longestTakeOver
  while (Date.now() < deadline) {
    if (await isLinked(path, own)) return 'linked'
    const seen = await socketIdentity(path)
    if (seen === null) continue
    if (await answers(path)) return 'in-use'
    // Left behind by a process that was killed.
    if (!(await removeStale(path, seen))) await after(10)
  }
  return 'in-use'
}

/** Milliseconds: longer than a claim that was left behind counts. */
const longestTakeOver = 15_000

async function isLinked(path: string, own: string): Promise<boolean> {
  try {
    await link(own, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function listening(path: string): Promise<Server | 'taken' | null> {
  const server = createServer((socket) => socket.destroy())
  server.listen(path)
  try {
    await once(server, 'listening')
  } catch (error) {
    return codeOf(error) === 'EADDRINUSE' ? 'taken' : null
  }
  server.unref()
  return server
}

/** Only a socket that refuses is one of a process that is gone: one that is too busy is not. */
async function answers(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch (error) {
    return !['ECONNREFUSED', 'ENOENT'].includes(codeOf(error))
  } finally {
    socket.destroy()
  }
}

async function closed(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}

function codeOf(error: unknown): string {
  return String((Object(error) as { readonly code?: unknown }).code)
}
