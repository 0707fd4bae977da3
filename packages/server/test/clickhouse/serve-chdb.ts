import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { boundValue, placeholders } from './bound-value.ts'
import type { TestSession } from './chdb-session.ts'

/** A ClickHouse server as far as the store's client can tell. */
export interface ServedChdb {
  readonly url: string
  readonly close: () => Promise<void>
}

/** chDB behind the HTTP interface of ClickHouse, so that the client that people use can be tested. */
export async function serveChdb(session: TestSession): Promise<ServedChdb> {
  const server = createServer((request, response) => {
    answer(session, request).then(
      (body) => response.end(body),
      (error: unknown) => refuse(response, error),
    )
  })
  // Or it hangs up on a client that is just about to ask again, on a busy machine.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has one.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(session: TestSession, request: IncomingMessage): Promise<string> {
  const { searchParams, pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/ping') return 'Ok.\n'
  const body = await bodyOf(request)
  const settings = settingsIn(searchParams)
  const insertion = searchParams.get('query')
  if (insertion !== null) {
    await session.insert({ ...insertionIn(insertion), values: new Uint8Array(body), settings })
    return ''
  }
  const { statement, parts } = await asked(request, body, searchParams)
  const types = placeholders(statement)
  const values = Object.fromEntries(
    Array.from(types, ([name, type]) => [name, boundValue(parts.get(`param_${name}`) ?? '', type)]),
  )
  const tail = Object.entries(settings).map(([name, value]) => `${name} = ${asLiteral(value)}`)
  const text = tail.length === 0 ? statement : `${statement} settings ${tail.join(', ')}`
  const result = await session.queryBindAsync(text, values, { format: 'TabSeparated' })
  return new TextDecoder().decode(result.bytes())
}

/** The statement in the body, or that and its values in the parts of a form. */
async function asked(
  request: IncomingMessage,
  body: Buffer,
  parts: URLSearchParams,
): Promise<{ readonly statement: string; readonly parts: ReadonlyMap<string, string> }> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return { statement: body.toString(), parts: new Map(parts) }
  }
  const boundary = `--${/boundary=(.*)$/.exec(type)?.[1] ?? ''}`
  // Not with `FormData`, which would make one line break of another.
  const fields = body
    .toString()
    .split(boundary)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n')
      return [/name="([^"]*)"/.exec(head)?.[1] ?? '', rest.join('\r\n\r\n').slice(0, -2)] as const
    })
  const form = new Map(fields)
  return { statement: form.get('query') ?? '', parts: form }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** What stands in an address beside settings. */
const others =
  /^(param_.*|query|query_id|database|session_id|role|default_format|wait_end_of_query|enable_http_compression|cancel_http_.*|send_progress_.*|http_.*)$/

function settingsIn(parameters: URLSearchParams): Record<string, string | number> {
  const settings = [...parameters].filter(([name]) => !others.test(name))
  return Object.fromEntries(
    settings.map(([name, value]) => [name, /^\d+(\.\d+)?$/.test(value) ? Number(value) : value]),
  )
}

function asLiteral(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll(/['\\]/g, '\\$&')}'`
}

function insertionIn(statement: string) {
  const parts = /^INSERT INTO (\S+) FORMAT JSONEachRow$/i.exec(statement.trim())
  if (!parts) throw new Error(`Code: 62. DB::Exception: ${statement} (SYNTAX_ERROR)`)
  return { table: parts[1] ?? '', format: 'JSONEachRow' } as const
}

function refuse(response: ServerResponse, error: unknown): void {
  const text = error instanceof Error ? error.message : String(error)
  const code = /Code: (\d+)/.exec(text)?.[1] ?? '1002'
  response.writeHead(code === '159' ? 408 : 500, { 'X-ClickHouse-Exception-Code': code })
  response.end(text)
}
