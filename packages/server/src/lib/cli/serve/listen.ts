import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { exitCodes } from '../exit-codes.ts'
import { Failure } from '../failure.ts'

/** Where to listen, and the names of the settings that say so. */
export interface Place {
  readonly host: string
  readonly port: number
  readonly names: { readonly host: string; readonly port: string }
  /** Holds its connections as long as they last. */
  readonly sockets: Set<Socket>
}

/** @throws Failure in words when the port cannot be had */
export async function listen(place: Place, listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  // Longer than proxies keep theirs: whoever ends a connection first must be the one that sends.
  server.keepAliveTimeout = 65_000
  server.on('connection', (socket: Socket) => {
    place.sockets.add(socket)
    socket.once('close', () => place.sockets.delete(socket))
  })
  server.listen(place.port, place.host)
  try {
    await once(server, 'listening')
    return server
  } catch (error) {
    throw failureOf(error, place)
  }
}

/** The address that a server listens on, for a person or a program to ask. */
export function urlOf(server: Server): string {
  // A server that listens on a port has an address of this form.
  const { address, port } = server.address() as AddressInfo
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`
}

/** Whether only programs of this machine reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function failureOf(error: unknown, { host, port, names }: Place): unknown {
  const { code } = Object(error) as { readonly code?: unknown }
  const words: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} of ${host} is taken by another program. End it, or choose another port with ${names.port}.`,
    EACCES: `Port ${port} needs rights that this program does not have. Choose one from 1024 with ${names.port}.`,
    EADDRNOTAVAIL: `${names.host} is "${host}", which is no address of this machine.`,
    ENOTFOUND: `${names.host} is "${host}", which is no address of this machine.`,
  }
  const found = typeof code === 'string' ? words[code] : undefined
  if (found === undefined) return error
  return new Failure(code === 'EADDRINUSE' ? exitCodes.failed : exitCodes.usage, found)
}
