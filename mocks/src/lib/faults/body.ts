import type { Handler } from '@loggia/server'
import { counted, type Times } from './times.ts'

/** Answers with this body instead, so many times, under a status and type that promise a good one. */
export function garbage(handler: Handler, body: BodyInit | null, times: Times = 'always'): Handler {
  const lies = counted(times)
  return async (request) =>
    lies()
      ? new Response(body, { headers: { 'content-type': 'application/json' } })
      : handler(request)
}

/** Which end a cut answer has: one that looks right, or a connection that breaks. */
export type CutEnd = 'closed' | 'broken'

/** Sends the first bytes of the real answer, and no more. */
export function truncated(handler: Handler, bytes: number, end: CutEnd = 'closed'): Handler {
  return async (request) => {
    const response = await handler(request)
    const headers = new Headers(response.headers)
    headers.delete('content-length')
    const body = response.body?.pipeThrough(cutAfter(bytes, end)) ?? null
    return new Response(body, { status: response.status, headers })
  }
}

function cutAfter(bytes: number, end: CutEnd): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes
  return new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, left))
      left -= Math.min(left, chunk.length)
      if (left > 0) return
      if (end === 'closed') controller.terminate()
      else controller.error(new Error('The connection broke on purpose.'))
    },
  })
}

/** Answers a question as it was answered the first time, like a cache that forgot to ask again. */
export function stale(handler: Handler): Handler {
  const answers = new Map<string, Promise<Response>>()
  return async (request) => {
    const question = `${request.method} ${request.url}`
    const answer = answers.get(question) ?? handler(request)
    answers.set(question, answer)
    return (await answer).clone()
  }
}
