import { existsSync, readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { apiLogs, firstState, linkedState, queryOf } from '@loggia/core'
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
    const { search } = new URL(context.req.url)
    // The question that the address asks, whatever stands there.
    const query = queryOf({ ...firstState(apiLogs), ...linkedState(search, apiLogs) })
    const { signal } = context.req.raw
    // Where it fails the table asks by itself, and tells why.
    const firstPage = await store.load(scope, query, { signal }).catch(() => null)
    return context.html(rendered(template, { firstPage, search }))
  })
  app.use('/*', serveStatic({ root: 'dist/client' }))
}

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) })
