import type { LogEntry } from '@loggia/core'
import type { Handler } from '../src/index.ts'
import { ask } from './ask.ts'

/** A tail that is listened to. */
export interface Listened {
  readonly response: Response
  readonly abort: AbortController
  /** The lines of the next event, or `the end`. */
  readonly next: () => Promise<string>
  /** The ids of so many entries, or of fewer when it ends. */
  readonly ids: (count: number) => Promise<readonly string[]>
  readonly leave: () => Promise<void>
}

const aborts: AbortController[] = []

/** Ends all of them. */
export function endTails(): void {
  for (const abort of aborts.splice(0)) abort.abort()
}

/** Listens to a path. What is told comes in events, each as its lines. */
export async function tail(
  handler: Handler,
  path = '/v1/logs/tail',
  headers?: HeadersInit,
): Promise<Listened> {
  const abort = new AbortController()
  aborts.push(abort)
  const response = await ask(handler, path, {
    signal: abort.signal,
    ...(headers ? { headers } : {}),
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const next = async (): Promise<string> => {
    while (!rest.includes('\n\n')) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: '' }
      if (done) return 'the end'
      rest += value
    }
    const [event = ''] = rest.split('\n\n', 1)
    rest = rest.slice(event.length + 2)
    return event
  }
  const ids = async (count: number): Promise<readonly string[]> => {
    const found: string[] = []
    while (found.length < count) {
      const event = await next()
      if (event === 'the end') break
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data && !event.includes('event: position')) found.push(entryIn(data).id)
    }
    return found
  }
  return { response, abort, next, ids, leave: async () => reader?.cancel() }
}

/** The entry of an event. */
export function entryIn(data: string): LogEntry {
  return JSON.parse(data) as LogEntry
}
