import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeListener } from '@loggia/server/node'
import { openStore } from '@loggia/server/open'
import { handlerOf } from './ask.ts'

/* The real handler over a database, in a process of its own, which says its port and, now and then, its memory. */
const { store } = await openStore({ databaseUrl: process.env['DATABASE_URL'] })
const handler = handlerOf(store, process.env['LOAD_ACCOUNT'] ?? '')
const server = createServer(nodeListener((request) => handler(request)))
server.listen(0, '127.0.0.1', () => {
  // It listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${port}\n`)
})
setInterval(() => process.send?.(Math.round(process.memoryUsage.rss() / 1e6)), 5000)
