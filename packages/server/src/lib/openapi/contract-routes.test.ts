import { apiLogs, withFields, type LogEntry } from '@loggia/core'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ask, handlerWith, problemOf } from '../../../test/ask.ts'
import { html } from './html.ts'
import { usualPresets } from '../usual-presets.ts'
import type { HandlerOptions } from '../handler.ts'
import type { Contract } from './contract.ts'

const paths = ['/v1/openapi.json', '/v1/docs'] as const

async function served(options: Partial<HandlerOptions> = {}, base = ''): Promise<Contract> {
  const handler = await handlerWith([], { publicContract: true, ...options })
  return (await (await ask(handler, `${base}/v1/openapi.json`)).json()) as Contract
}

describe('who may read the contract', () => {
  const authenticate: HandlerOptions['authenticate'] = ({ headers }) =>
    headers.has('cookie') ? { account: 'acme', role: 'member' } : null

  test.each(paths)('%s is for whoever is recognised', async (path) => {
    const handler = await handlerWith([], { authenticate })
    expect((await problemOf(await ask(handler, path))).code).toBe('unauthorized')
    expect((await ask(handler, path, { headers: { cookie: 'a=b' } })).status).toBe(200)
  })

  test.each(paths)(
    '%s is for everybody where the host says so, and nothing else is',
    async (path) => {
      const handler = await handlerWith([], { authenticate, publicContract: true })
      expect((await ask(handler, path)).status).toBe(200)
      expect((await ask(handler, '/v1/logs')).status).toBe(401)
    },
  )
})

describe('the contract tells what is served', () => {
  test('and no routes that are not there', async () => {
    const { paths: told } = await served()
    expect(told['/v1/retention']).toBeUndefined()
    expect(Object.keys(told['/v1/logs'] ?? {})).toEqual(['get', 'post'])
  })

  test('and where', async () => {
    const { servers } = await served({ basePath: '/api' }, '/api')
    expect(servers).toEqual([{ url: '/api' }])
  })

  test('and not what may differ in kinds of entry of the host', async () => {
    const own = withFields<LogEntry & { region: string }>(apiLogs, [
      { name: 'region', label: 'Region', type: 'text' },
    ])
    const presets = [own, ...usualPresets.filter(({ name }) => name !== 'logs')]
    const { paths: told } = await served({ presets })
    expect(Object.keys(told).filter((path) => path.startsWith('/v1/logs'))).toEqual([])
    expect(told['/v1/llm-logs']).toBeDefined()
  })

  test('and that nobody is asked who they are, where that is so', async () => {
    expect((await served()).paths['/v1/docs']?.['get']?.security).toEqual([])
    const handler = await handlerWith([])
    const { paths: told } = (await (await ask(handler, paths[0])).json()) as Contract
    expect(told['/v1/docs']?.['get']).not.toHaveProperty('security')
  })
})

describe('the page', () => {
  async function page(): Promise<{ readonly text: string; readonly policy: string }> {
    const response = await ask(await handlerWith([], { basePath: '/api' }), '/api/v1/docs')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy') ?? ''
    return { text: await response.text(), policy }
  }

  test('tells every route, with an example that names where it is', async () => {
    const { text } = await page()
    const { paths: told } = await served({ basePath: '/api' }, '/api')
    for (const path of Object.keys(told)) expect(text).toContain(`</b> ${path}</code>`)
    expect(text).toContain("curl 'http://logs.test/api/v1/logs?from=2026-03-06T00%3A00%3A00.000Z")
  })

  test('tells the fields of what is sent, which are required, and their types', async () => {
    const { text } = await page()
    const [, posted = ''] = /<article\s+id="logs.send"(.*?)<\/article>/s.exec(text) ?? []
    const rows = [...posted.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      row
        .replaceAll(/<[^>]*>/g, '')
        .trim()
        .split(/\s*\n\s*/),
    )
    expect(rows).toContainEqual(['Field sent', 'Required', 'Type'])
    expect(rows).toContainEqual(['status_code', 'yes', 'whole number, from 100, up to 999'])
    expect(rows).toContainEqual(['user_agent', 'no', 'text, at most 16384 characters, or null'])
    expect(rows).toContainEqual(['timestamp', 'no', 'text'])
  })

  test('lets nothing in but its own style', async () => {
    const { text, policy } = await page()
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? []
    const hash = createHash('sha256').update(css).digest('base64')
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    expect(text).not.toMatch(
      /<script|<img|<link|<iframe|javascript:| on\w+=| style=|https?:\/\/(?!logs\.test)/,
    )
  })

  test('takes nothing that is put into it for markup', () => {
    const hostile = '<script>alert("1")</script>\'&'
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#39;&#38;">&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#39;&#38;</p>',
    )
  })
})
