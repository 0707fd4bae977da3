import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { Hono } from 'hono'

const handler = createHandler({ store: memoryStore(), basePath: '/api' })
export const app = new Hono()
app.all('/api/v1/*', (context) => handler(context.req.raw))
