import { existsSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { Failure } from './say.ts'

/**
 * Serves the built page.
 *
 * @throws Failure when it is not built
 */
export function pageListener(
  folder = join(import.meta.dirname, '../../dist/client'),
): RequestListener {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Failure(
      'The page is not built. Start the dashboard with `npm start`, which builds it.',
    )
  }
  // Looks for a file at each request, so that building the page again needs no restart.
  const files = sirv(folder, { dev: true, etag: true, setHeaders: cached })
  return (request, response) => {
    response.setHeaders(security)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response.setHeader('allow', 'GET, HEAD'), 405)
      return
    }
    if (pages.has(pathOf(request.url))) request.url = '/'
    // The files are small, and a range that ends before it begins would end the process.
    delete request.headers.range
    files(request, response, () => refuse(response, 404))
  }
}

/** The addresses that the one page answers to, each with another table. */
const pages: ReadonlySet<string> = new Set([
  '/activity',
  '/gateway-logs',
  '/llm-logs',
  '/retention',
  '/million',
  '/element',
])

function pathOf(url = ''): string {
  return url.replace(/\?.*$/s, '').replace(/(?<=.)\/$/, '')
}

/** Nothing but what this server sends is loaded, and no other page may show this one in a frame. */
const security = new Headers({
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/** The names of assets change with their content. */
function cached(response: ServerResponse, path: string): void {
  const forever = path.startsWith('/assets/')
  response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function refuse(response: ServerResponse, status: 404 | 405): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(status === 404 ? 'There is no such page.\n' : 'This can only be read.\n')
}
