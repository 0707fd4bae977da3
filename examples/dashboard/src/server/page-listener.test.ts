import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, type Listening } from './listen.ts'
import { pageListener } from './page-listener.ts'
import { Failure } from './say.ts'

let folder: string
let server: Listening

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loggia-test-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Loggia</title>')
  await writeFile(join(folder, 'assets/index-1a2b.js'), 'export {}')
  server = await listen({ port: 0, host: null }, pageListener(folder))
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

test('serves the page, to be looked at again each time', async () => {
  const response = await fetch(server.url)
  expect(await response.text()).toContain('<title>Loggia</title>')
  expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test.each(['/activity', '/retention/', '/million', '/activity?sort=actor'])(
  '%s is the page too, so that it can be linked to and loaded again',
  async (path) => {
    const response = await fetch(server.url + path)
    expect(await response.text()).toContain('<title>Loggia</title>')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  },
)

test('serves assets, to be kept forever', async () => {
  const response = await fetch(`${server.url}/assets/index-1a2b.js`)
  expect(response.headers.get('content-type')).toContain('text/javascript')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test.each(['/', '/assets/index-1a2b.js', '/nothing'])(
  '%s comes with a policy that allows nothing from elsewhere and nothing inline',
  async (path) => {
    const { headers } = await fetch(server.url + path)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  },
)

/** `fetch` would mend the path before it asks. */
function statusOf(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<number> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject).end()
  })
}

test.each([
  '/nothing',
  '/../package.json',
  '/..%2f..%2fetc%2fpasswd',
  '/assets',
  '/%00',
  '/%E0%A4%A',
  '/__proto__',
  '//etc/passwd',
])('%s is not there', async (path) => {
  expect(await statusOf(path)).toBe(404)
})

test.each(['POST', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  expect(await statusOf('/', {}, method)).toBe(405)
})

test.each(['bytes=5-2', 'bytes=-1', 'bytes=99999-', 'bytes=x'])(
  'a range of %s gets the whole file',
  async (range) => {
    expect(await statusOf('/', { range })).toBe(200)
  },
)

test('a file that was built anew is served without a restart', async () => {
  const asset = join(folder, 'assets/new.js')
  await writeFile(asset, 'export {}')
  expect(await statusOf('/assets/new.js')).toBe(200)
  await rm(asset)
  expect(await statusOf('/assets/new.js')).toBe(404)
})

test('a page that is not built cannot be served', () => {
  expect(() => pageListener(join(folder, 'assets'))).toThrow(Failure)
})
