import { expect } from 'vitest'
import {
  apiLogs,
  firstQuery,
  isLoggiaError,
  restAdapter,
  type RestAdapter,
  type LogEntry,
  type LoggiaError,
  type Query,
  type RestOptions,
} from '../src/index.ts'
import { addressOf } from './backend.ts'

/** The question that a table asks first. */
export const query: Query = firstQuery(apiLogs)
export const { signal }: AbortController = new AbortController()
/** A page of nothing, as it is sent. */
export const emptyPage: object = {
  entries: [],
  next: null,
  previous: null,
  total: { relation: 'unknown' },
}

/** What a backend answers. */
export type Answer = () => Response | Promise<Response>

/** What was asked, and waited for. */
interface Told {
  readonly urls: string[]
  readonly requests: RequestInit[]
  readonly waits: number[]
}

/** An adapter over a backend that gives these answers, the last of them again and again. */
export function over(
  answers: readonly Answer[],
  options: Partial<RestOptions<LogEntry>> = {},
): Told & { readonly adapter: RestAdapter<LogEntry> } {
  const told: Told = { urls: [], requests: [], waits: [] }
  const adapter = restAdapter({
    url: 'https://logs.example.com',
    preset: apiLogs,
    random: () => 0.5,
    wait: async (milliseconds) => {
      told.waits.push(milliseconds)
    },
    fetch: async (url, init = {}) => {
      told.urls.push(addressOf(url))
      told.requests.push(init)
      const answer = answers[Math.min(told.urls.length, answers.length) - 1]
      return answer ? answer() : Response.error()
    },
    ...options,
  })
  return { ...told, adapter }
}

/** The error of ours that a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<LoggiaError> {
  const error: unknown = await call.then(
    () => 'it was accepted',
    (cause: unknown) => cause,
  )
  return isLoggiaError(error) ? error : expect.fail(`not an error of Loggia: ${String(error)}`)
}

export function json(body: unknown, init?: ResponseInit): Answer {
  return () => Response.json(body, init)
}

export function text(body: string, init?: ResponseInit): Answer {
  return () => new Response(body, init)
}

export const good: Answer = json(emptyPage)
export const failing: Answer = text('', { status: 500 })
