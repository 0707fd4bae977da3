import { existsSync, readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { apiLogs, firstQuery } from '@loggia/core'
import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { Hono } from 'hono'
import { sampleEntries } from './sample-entries.js'

const store = memoryStore()
const scope = { account: 'default', preset: apiLogs }
await store.append(scope, sampleEntries(200))

const app = new Hono()
const api = createHandler({ store, basePath: '/api' })
app.all('/api/v1/*', (context) => api(context.req.raw))

if (existsSync('dist')) {
  const template = readFileSync('dist/client/index.html', 'utf8')
  const { rendered } = await import('./dist/server/entry-server.js')
  app.get('/', async (context) => {
    const page = await store.load(scope, firstQuery(apiLogs), { signal: context.req.raw.signal })
    return context.html(rendered(template, page))
  })
  app.use('/*', serveStatic({ root: 'dist/client' }))
}

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) })
