import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import type { Running } from './observed.ts'

/** Servers with the connections that they have. */
export interface Stoppable {
  readonly servers: readonly Server[]
  readonly sockets: ReadonlySet<Socket>
  readonly running: ReadonlySet<Running>
}

/**
 * Takes no more connections, and resolves when the answers that run are over, or have been given so many milliseconds.
 * Resolves with the number of those that were cut off.
 */
export async function stopServing(
  { servers, sockets, running }: Stoppable,
  patience: number,
): Promise<number> {
  const closed = Promise.all(servers.map(closedServer))
  // A connection that would be kept alive is one more to wait for.
  for (const { response } of running) response.once('close', () => endIdle(servers))
  const early = setTimeout(() => endUnused(sockets, running), Math.min(grace, patience))
  const late = new AbortController()
  const tooLate = after(patience, 'late' as const, { signal: late.signal }).catch(
    () => 'off' as const,
  )
  const ended = await Promise.race([closed.then(() => 'closed' as const), tooLate])
  clearTimeout(early)
  late.abort()
  const cut = ended === 'closed' ? 0 : running.size
  for (const server of servers) server.closeAllConnections()
  await closed
  return cut
}

/** Milliseconds in which whoever has just connected may ask what it wanted to. */
const grace = 500

async function closedServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

function endIdle(servers: readonly Server[]): void {
  // Not idle before whoever listens for the end of the answer has heard of it.
  setImmediate(() => {
    for (const server of servers) server.closeIdleConnections()
  })
}

/** Browsers connect before they have anything to ask; to Node such a connection is not idle. */
function endUnused(sockets: ReadonlySet<Socket>, running: ReadonlySet<Running>): void {
  const used = new Set([...running].map(({ response }) => response.socket))
  for (const socket of sockets) if (!used.has(socket)) socket.destroy()
}
