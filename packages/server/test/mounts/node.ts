import { createServer } from 'node:http'
import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { nodeListener } from '@loggia/server/node'

const handler = createHandler({ store: memoryStore() })
export const server = createServer(nodeListener(handler))
