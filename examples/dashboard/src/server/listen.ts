import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from './say.ts'

/** A server that answers. */
export interface Listening {
  readonly url: string
  /** Ends it once what is being answered is answered, or after two seconds. */
  readonly stop: () => Promise<void>
}

/** Where to listen; without a host, only this machine reaches it. */
export interface Place {
  /** 0 for any that is free. */
  readonly port: number
  readonly host: string | null
}

/** @throws Failure when the port cannot be had */
export async function listen({ port, host }: Place, listener: RequestListener): Promise<Listening> {
  if (host !== null) {
    const server = await listening(port, host, listener)
    return { url: `http://${host}:${portOf(server)}`, stop: () => stopped([server]) }
  }
  const own = onlyForThisMachine(listener)
  const first = await listening(port, '127.0.0.1', own)
  const second = await alsoListening(first, own)
  const servers = second ? [first, second] : [first]
  return { url: `http://localhost:${portOf(first)}`, stop: () => stopped(servers) }
}

/** `localhost` may mean either of two addresses; a machine without IPv6 has only the first. */
async function alsoListening(first: Server, listener: RequestListener): Promise<Server | null> {
  try {
    return await listening(portOf(first), '::1', listener)
  } catch (error) {
    if (!(error instanceof Failure)) return null
    await stopped([first])
    throw error
  }
}

async function listening(port: number, host: string, listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(port, host)
  try {
    await once(server, 'listening')
    return server
  } catch (error) {
    throw reasonOf(error, port, host)
  }
}

function reasonOf(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') {
    return new Failure(
      `Port ${port} is taken by another program. End it, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') {
    return new Failure(
      `Port ${port} needs rights that this program does not have. Choose one from 1024.`,
    )
  }
  if (code === 'ENOTFOUND')
    return new Failure(`HOST is "${host}", which is no address of this machine.`)
  return error
}

/**
 * Refuses requests that were sent to another name. A page elsewhere can have its own name point to this
 * machine, and would then read the answers as if they were its own.
 */
function onlyForThisMachine(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (isForThisMachine(request)) listener(request, response)
    else response.writeHead(421, { 'content-type': 'text/plain' }).end('This is localhost.\n')
  }
}

function isForThisMachine({ headers }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(headers.host ?? '')
}

function portOf(server: Server): number {
  // A server that listens on a port has an address of this form.
  return (server.address() as AddressInfo).port
}

async function stopped(servers: readonly Server[]): Promise<void> {
  const patience = setTimeout(() => {
    for (const server of servers) server.closeAllConnections()
  }, 2000)
  await Promise.all(
    servers.map(async (server) => {
      server.close()
      server.closeIdleConnections()
      await once(server, 'close')
    }),
  )
  clearTimeout(patience)
}
