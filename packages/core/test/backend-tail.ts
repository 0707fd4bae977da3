import { decodeQuery, isLoggiaError, type Entry, type Preset } from '../src/index.ts'
import { added, placeIn } from './live-adapter.ts'

interface TailParts<E extends Entry> {
  readonly preset: Preset<E>
  readonly signal: AbortSignal | null | undefined
}

/** What is added to an array, as server-sent events. Every connection ends after two entries. */
export function tail<E extends Entry>(
  entries: readonly E[],
  params: URLSearchParams,
  { preset, signal: wanted }: TailParts<E>,
): Response {
  const stop = new AbortController()
  const signal = wanted ? AbortSignal.any([wanted, stop.signal]) : stop.signal
  let after = String(entries.length)
  try {
    after = String(placeIn(params.get('after') ?? after, entries))
  } catch (error) {
    return Response.json({ code: isLoggiaError(error) ? error.code : '' }, { status: 400 })
  }
  const query = decodeQuery(params, preset)
  const arrivals = added(entries, query, { preset, signal, after })[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const told = [`id: ${after}\nevent: position\ndata: {}\n\n`]
  let left = 2
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const opening = told.shift()
      if (opening !== undefined) return controller.enqueue(encoder.encode(opening))
      if (left-- === 0) return controller.close()
      const { value, done } = await arrivals.next()
      if (done) return controller.close()
      const data = JSON.stringify(value.entry)
      return controller.enqueue(encoder.encode(`id: ${value.position}\ndata: ${data}\n\n`))
    },
    cancel: () => stop.abort(new Error('cancelled')),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}
