import { readFileSync } from 'node:fs'
import {
  createHandler,
  createRetentionService,
  memoryPolicies,
  type Handler,
  type HandlerOptions,
} from '../../src/index.ts'
import type { Contract, Operation } from '../../src/lib/openapi/contract.ts'
import { exampleRequest, type ExampleRequest } from '../../src/lib/openapi/example-request.ts'
import { memoryStore } from '../../src/memory.ts'

/** The contract as it is committed. */
export const contract = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as Contract

/** One method of one path, and a request as the contract shows it. */
export interface Case {
  /** `GET /v1/logs` */
  readonly name: string
  readonly path: string
  readonly operation: Operation
  readonly request: ExampleRequest
}

export const cases: readonly Case[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const request = exampleRequest(contract, { path, method, operation })
    return { name: `${request.method} ${path}`, path, operation, request }
  }),
)

/** Those that record entries. */
export const sendings: readonly Case[] = cases.filter(
  ({ operation, path }) => operation.requestBody && path !== '/v1/retention',
)

/** A handler with all of its routes; unless a store is given, on one that holds the example of each kind of entry. */
export async function serving(options: Partial<HandlerOptions> = {}): Promise<Handler> {
  const store = options.store ?? memoryStore()
  const retention = createRetentionService({ store, policies: memoryPolicies('free') })
  const authenticate = () => ({ account: 'acme', role: 'owner' }) as const
  const filling = createHandler({ store, authenticate })
  for (const { request } of options.store ? [] : sendings) await askFor(filling, request)
  return createHandler({ store, retention, authenticate, onError: () => undefined, ...options })
}

export function askFor(
  handler: Handler,
  { method, path, body }: ExampleRequest,
  init: RequestInit = {},
): Promise<Response> {
  const headers = body ? { 'content-type': body.type } : {}
  const url = `http://logs.test${path}`
  return handler(new Request(url, { method, headers, body: body?.text ?? null, ...init }))
}

/** The same request with another query. */
export function asking(query: string): (given: ExampleRequest) => ExampleRequest {
  return (given) => ({ ...given, path: `${given.path.split('?')[0]}?${query}` })
}

/** The same request with another body. */
export function sending(type: string, text: string): (given: ExampleRequest) => ExampleRequest {
  return (given) => ({ ...given, body: { type, text } })
}
