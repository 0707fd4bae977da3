import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { rolldown } from 'rolldown'
import { afterAll, describe, expect, test } from 'vitest'
import { logEntry } from '../../test/log-entry.ts'
import { app } from '../../test/mounts/hono.ts'
import * as next from '../../test/mounts/next.ts'
import { server } from '../../test/mounts/node.ts'
import worker from '../../test/mounts/worker.ts'

const folder = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')

test.each(['node', 'hono', 'next', 'worker'])('the README shows how to mount in %s', (name) => {
  const lines = read(`test/mounts/${name}.ts`).split('\n')
  const shown = lines.filter((line) => !line.includes('oxlint')).join('\n')
  expect(read('README.md')).toContain(`\`\`\`ts\n${shown}\`\`\``)
})

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

const url = new Promise<string>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    // It listens on a port.
    resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
})
afterAll(() => server.close())

/** A route handler, as Next calls it. */
type RouteHandler = (
  request: Request,
  context: { readonly params: Promise<{ readonly path: readonly string[] }> },
) => Promise<Response>

const mounts: readonly (readonly [string, Fetch])[] = [
  ['Node', async (path, init) => fetch(`${await url}${path}`, init)],
  ['Hono', async (path, init) => app.request(`http://app.test/api${path}`, init)],
  [
    'Next',
    (path, init) => {
      const handlers: Readonly<Record<string, RouteHandler>> = next
      const request = new Request(`http://app.test/api${path}`, init)
      const params = Promise.resolve({ path: path.split('/').slice(2) })
      return handlers[request.method]?.(request, { params }) ?? expect.fail('no such export')
    },
  ],
  ['a Worker', (path, init) => worker.fetch(new Request(`http://app.test${path}`, init))],
]

describe.each(mounts)('the handler in %s', (_, ask) => {
  test('records, lists, exports and refuses', async () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify([logEntry({ id: 'mounted' })])
    const sent = await ask('/v1/logs', { method: 'POST', headers, body })
    expect(await sent.json()).toMatchObject({ accepted: 1 })
    expect(await (await ask('/v1/logs')).json()).toMatchObject({ entries: [{ id: 'mounted' }] })
    expect((await ask('/v1/logs', { method: 'HEAD' })).status).toBe(200)
    expect((await ask('/v1/logs', { method: 'OPTIONS' })).headers.get('allow')).toContain('POST')
    expect(await (await ask('/v1/logs/export?format=csv')).text()).toContain('production-api')
    expect((await ask('/v1/keys/bye_AB12C?expected=2', { method: 'DELETE' })).status).toBe(409)
    expect((await ask('/v1/logs/nothing')).status).toBe(404)
    expect((await ask('/v1/docs')).headers.get('content-type')).toContain('text/html')
  })
})

test('a Worker is made without anything of Node, and without the contract until it is asked for', async () => {
  const bundle = await rolldown({
    input: new URL('test/mounts/worker.ts', folder).pathname,
    platform: 'browser',
    resolve: { conditionNames: ['@loggia/source', 'import', 'browser'] },
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const chunks = output.flatMap((part) => (part.type === 'chunk' ? [part] : []))
  const own = new Set(chunks.map(({ fileName }) => fileName))
  const foreign = chunks.flatMap(({ imports }) => imports).filter((each) => !own.has(each))
  expect(foreign).toEqual([])
  const entry = chunks.find(({ isEntry }) => isEntry)
  expect(entry?.code).not.toContain('operationId')
  expect(chunks.some(({ isEntry, code }) => !isEntry && code.includes('operationId'))).toBe(true)
})
