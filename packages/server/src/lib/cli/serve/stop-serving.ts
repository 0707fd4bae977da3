import type { Server } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import type { Running } from './observed.ts'

/**
 * Takes no more connections, and resolves when the answers that run are over, or have been given so many milliseconds.
 * Resolves with the number of those that were cut off.
 */
export async function stopServing(
  servers: readonly Server[],
  running: ReadonlySet<Running>,
  patience: number,
): Promise<number> {
  const closed = Promise.all(servers.map(closedServer))
  // A connection that would be kept alive is one more to wait for.
  for (const { response } of running) response.once('close', () => endIdle(servers))
  const late = new AbortController()
  const tooLate = after(patience, null, { signal: late.signal }).then(
    () => 'late' as const,
    () => 'cancelled' as const,
  )
  const ended = await Promise.race([closed.then(() => 'closed' as const), tooLate])
  late.abort()
  if (ended === 'closed') return 0
  const cut = running.size
  for (const server of servers) server.closeAllConnections()
  await closed
  return cut
}

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
