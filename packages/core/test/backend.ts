import { tail } from './backend-tail.ts'
import {
  apiLogs,
  decodeQuery,
  isLoggiaError,
  histogramSteps,
  matcher,
  matching,
  runFacets,
  runHistogram,
  runQuery,
  type Entry,
  type LogEntry,
  type Preset,
  type QueryShape,
} from '../src/index.ts'

/**
 * A `fetch` that answers as a backend over these entries would: the meaning of a query comes from
 * `runQuery`, everything between is the wire.
 */
export function backendOver<E extends Entry = LogEntry>(
  entries: readonly E[],
  preset: Preset<E> = apiLogs as unknown as Preset<E>,
): typeof fetch {
  return async (input, init) => {
    init?.signal?.throwIfAborted()
    const { pathname, searchParams } = new URL(addressOf(input), 'http://backend.test')
    const rest = pathname.slice(`/v1/${preset.name}`.length)
    if (rest === '') return page(entries, searchParams, preset)
    if (rest === '/export') return exported(entries, searchParams, preset)
    if (rest === '/facets') return facets(entries, searchParams, preset)
    if (rest === '/count') return count(entries, searchParams, preset)
    if (rest === '/histogram') return histogram(entries, searchParams, preset)
    if (rest === '/tail') return tail(entries, searchParams, { preset, signal: init?.signal })
    const found = entries.find(({ id }) => id === decodeURIComponent(rest.slice(1)))
    return found ? Response.json(found) : problem(404, 'not-found')
  }
}

/** The address of a request, as it was given to `fetch`. */
export function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : String(input)
}

function page(entries: readonly Entry[], params: URLSearchParams, preset: QueryShape): Response {
  return answered(() =>
    Response.json(runQuery(entries, decodeQuery(params, preset), preset.fields)),
  )
}

function facets(entries: readonly Entry[], params: URLSearchParams, preset: QueryShape): Response {
  const names = params.get('facets')?.split(',') ?? []
  const query = decodeQuery(params, preset)
  return Response.json({ facets: runFacets(entries, query, preset.fields, names) })
}

function count(entries: readonly Entry[], params: URLSearchParams, preset: QueryShape): Response {
  const matches = matcher(decodeQuery(params, preset), preset.fields)
  return Response.json({ relation: 'exact', count: entries.filter(matches).length })
}

function histogram(
  entries: readonly Entry[],
  params: URLSearchParams,
  preset: QueryShape,
): Response {
  const step = histogramSteps.find((each) => each === params.get('step')) ?? 'day'
  const question = { by: params.get('by') ?? '', step }
  const query = decodeQuery(params, preset)
  return answered(() => Response.json(runHistogram(entries, query, preset.fields, question)))
}

function answered(answer: () => Response): Response {
  try {
    return answer()
  } catch (error) {
    return problem(400, isLoggiaError(error) ? error.code : 'bad-query')
  }
}

function exported(
  entries: readonly Entry[],
  params: URLSearchParams,
  preset: QueryShape,
): Response {
  return answered(() => {
    const found = matching(entries, decodeQuery(params, preset), preset.fields)
    const all = [...found, { end: { count: found.length } }]
    return new Response(all.map((line) => `${JSON.stringify(line)}\n`).join(''), {
      headers: { 'content-type': 'application/x-ndjson; end=count' },
    })
  })
}

function problem(status: number, code: string): Response {
  return Response.json({ type: 'about:blank', title: code, status, code }, { status })
}
