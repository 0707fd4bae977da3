import { apiLogs, type LogEntry, type Problem } from '@loggia/core'
import { createHandler, type Handler, type HandlerOptions, type Store } from '../src/index.ts'
import { memoryStore } from '../src/memory.ts'

/** A handler on a store that holds these entries in the account that everybody has without `authenticate`. */
export async function handlerWith(
  entries: readonly LogEntry[],
  options: Partial<HandlerOptions> = {},
): Promise<Handler> {
  const store = memoryStore()
  await store.append({ account: 'default', preset: apiLogs }, entries)
  return createHandler({ store, ...options })
}

export function ask(handler: Handler, path: string, init?: RequestInit): Promise<Response> {
  return handler(new Request(`http://logs.test${path}`, init))
}

/** Sends a batch as JSON. */
export function send(handler: Handler, batch: unknown, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('content-type', 'application/json')
  return ask(handler, '/v1/logs', { method: 'POST', body: JSON.stringify(batch), ...init, headers })
}

/** The Problem that an answer is; fails when it is none. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type')
  if (type !== 'application/problem+json') throw new Error(`not a Problem but ${String(type)}`)
  const problem = (await response.json()) as Problem
  if (problem.status !== response.status) throw new Error(`${problem.status} in ${response.status}`)
  return problem
}

/** A store of which every call fails with this error. */
export function failingStore(error: unknown): Store {
  const fail = async (): Promise<never> => {
    throw error
  }
  return {
    load: fail,
    loadOne: fail,
    facets: fail,
    count: fail,
    histogram: fail,
    arrivals: fail,
    ready: fail,
    append: fail,
    accounts: fail,
    countBefore: fail,
    expire: fail,
    countOfKey: fail,
    removeKey: fail,
    usage: fail,
    totals: fail,
    beginPass: fail,
    endPass: fail,
    passes: fail,
    // oxlint-disable-next-line require-yield -- it never gets that far
    async *stream() {
      await fail()
    },
  }
}
