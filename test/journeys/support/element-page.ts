import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { LogEntry } from '@loggia/core'
import { createHandler } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'
import { nodeListener } from '@loggia/server/node'
import { buildElements, elementsFolder } from '../../../scripts/build/elements.mjs'

/** A page of plain HTML, and where it is. */
export interface ServedPage {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The strictest policy that a page can have and still run scripts of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Serves a page with the bundle of the custom elements beside it, and entries where `url="/"` looks for them. */
export async function servedPage(html: string, entries: readonly LogEntry[]): Promise<ServedPage> {
  await buildElements()
  const api = createHandler({ store: memoryStore() })
  const body = JSON.stringify(entries)
  const headers = { 'content-type': 'application/json' }
  await api(new Request('http://localhost/v1/logs', { method: 'POST', headers, body }))
  const server = createServer(
    nodeListener((request) => {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/v1/')) return api(request)
      return pathname === '/' ? page(html) : file(pathname)
    }),
  ).listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return {
    url: `http://localhost:${address.port}/`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function page(html: string): Promise<Response> {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  return new Response(html, { headers })
}

async function file(path: string): Promise<Response> {
  if (!/^\/elements(\/chunks)?\/[\w.-]+\.js$/.test(path)) return new Response(null, { status: 404 })
  const text = await readFile(join(elementsFolder, path.slice('/elements/'.length)), 'utf8')
  return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
