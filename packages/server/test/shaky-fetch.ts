import type { Handler } from '../src/index.ts'

/** A `fetch` whose answers break off, each after so many bytes; when all are used up, they are whole. */
export function shakyFetch(handler: Handler, cuts: readonly number[]): typeof fetch {
  const left = [...cuts]
  return async (input, init) => {
    const { body, status, headers } = await handler(new Request(input, init))
    const cut = left.shift()
    return new Response(cut === undefined ? body : body?.pipeThrough(cutAfter(cut)), {
      status,
      headers,
    })
  }
}

/** Every second connection breaks, the others end as if that were all. */
function cutAfter(
  bytes: number,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = bytes
  return new TransformStream({
    transform(part, controller) {
      controller.enqueue(part.subarray(0, left))
      left -= part.length
      if (left > 0) return
      if (bytes % 2 === 0) controller.terminate()
      else controller.error(new TypeError('terminated'))
    },
  })
}
