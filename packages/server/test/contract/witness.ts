import type { Handler } from '../../src/index.ts'
import {
  answersOf,
  meant,
  type Answer,
  type Contract,
  type Operation,
} from '../../src/lib/openapi/contract.ts'
import { checkQuery } from './checked-request.ts'
import { faultsBy } from './json-schemas.ts'

/** Holds everything that goes through handlers against the contract, and remembers what went through. */
export interface Witness {
  /** The same handler; it rejects in words where an answer, or a question that was answered, is not in the contract. */
  readonly watching: (handler: Handler) => Handler
  /** `GET /v1/logs 200 application/json`, `GET /v1/logs 400 bad-cursor`. */
  readonly seen: ReadonlySet<string>
}

export function witness(contract: Contract): Witness {
  const fault = faultsBy(contract)
  const seen = new Set<string>()
  const check = async (request: Request, sent: string, response: Response): Promise<void> => {
    const { path, operation } = operationOf(contract, request)
    const answer = operation && answersOf(contract, operation).get(String(response.status))
    const promised = answer ?? elsewhere(contract, response)
    checkHeaders(contract, promised, response)
    const type = mediaType(response.headers)
    const body = promised.content[type]
    if (!body) throw new Error(`${type} is not promised`)
    const place = `${request.method} ${path} ${response.status}`
    if (type === 'text/event-stream') return void seen.add(`${place} ${type}`)
    const text = await response.text()
    const value = /[/+]json$/.test(type) ? (JSON.parse(text) as unknown) : text
    const wrong = fault(body.schema, value)
    if (wrong !== null) throw new Error(`${place}: ${wrong}`)
    const { code, rejected } = Object(value) as { code?: string; rejected?: readonly unknown[] }
    seen.add(`${place} ${response.ok ? type : code}`)
    if (!response.ok || !operation) return
    checkQuery({ contract, operation, fault }, request)
    const content = operation.requestBody?.content[mediaType(request.headers)]
    if (!content || rejected?.length) return
    const isJson = mediaType(request.headers) === 'application/json'
    const wrongBody = fault(content.schema, isJson ? JSON.parse(sent) : sent)
    if (wrongBody !== null) throw new Error(`what was sent: ${wrongBody}`)
    seen.add(`${place} sent as ${mediaType(request.headers)}`)
  }
  return {
    seen,
    watching: (handler) => async (request) => {
      const sent = request.body ? await request.clone().text() : ''
      const response = await handler(request)
      const isStream = mediaType(response.headers) === 'text/event-stream'
      await check(request, sent, isStream ? response : response.clone())
      return response
    },
  }
}

function operationOf(
  { paths }: Contract,
  { url, method }: Request,
): { readonly path: string; readonly operation: Operation | undefined } {
  const { pathname } = new URL(url)
  const matches = (path: string): boolean =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace('{id}', '[^/]*')}$`).test(pathname)
  // A path without a place to fill in comes first, as OpenAPI has it.
  const path = [...Object.keys(paths)].sort((a) => (a.includes('{') ? 1 : -1)).find(matches)
  return { path: path ?? 'elsewhere', operation: paths[path ?? '']?.[method.toLowerCase()] }
}

/** What may be answered where the contract has no operation. */
function elsewhere({ components: { responses } }: Contract, { status }: Response): Answer {
  const name = { 404: 'not-found', 405: 'method-not-allowed' }[status]
  const answer = responses[name ?? '']
  if (!answer) throw new Error(`${status} is not promised`)
  return answer
}

function checkHeaders({ components }: Contract, answer: Answer, response: Response): void {
  for (const [name, header] of Object.entries(answer.headers ?? {})) {
    const { required, schema } = meant(header, components.headers)
    const value = response.headers.get(name)
    if (value === null && required) throw new Error(`the header ${name} is missing`)
    const { pattern, const: constant } = schema as { pattern?: string; const?: string }
    if (value === null) continue
    if ((constant ?? value) !== value || !new RegExp(pattern ?? '').test(value)) {
      throw new Error(`the header ${name} is ${value}`)
    }
  }
}

function mediaType(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';')[0] ?? ''
}
