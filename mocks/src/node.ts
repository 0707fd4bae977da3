import { setupServer, type SetupServer } from 'msw/node'
import type { Handler } from '@loggia/server'
import { mounted } from './lib/mounted.ts'

export { mounted } from './lib/mounted.ts'
export { sampleServer } from './lib/sample-server.ts'

/** Answers this process' requests to `/v1/` with a handler, until it is closed. Any other request is an error. */
export function startedServer(handler: Handler): SetupServer {
  const server = setupServer(mounted(handler))
  server.listen({ onUnhandledFrame: 'error' })
  return server
}
