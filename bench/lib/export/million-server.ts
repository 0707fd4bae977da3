import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gatewayLogs } from '@loggia/core'
import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { nodeListener } from '@loggia/server/node'
import { millionEntries } from './million-entries.ts'

/* The real handler over a memory store with a million entries. A process of its own, which says its port. */
const store = memoryStore()
for (const entries of millionEntries()) {
  await store.append({ account: 'default', preset: gatewayLogs }, entries)
}
const handler = createHandler({ store, basePath: '/api', limits: { batch: 1 } })
const server = createServer(nodeListener((request) => handler(request)))
server.listen(0, '127.0.0.1', () => {
  // It listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${port}\n`)
})
