import { finished } from '../../answer.ts'
import type { Handler } from '../../handler.ts'
import type { IngestAnswer } from '../../ingest-route.ts'
import { problemResponse } from '../../problems.ts'
import type { Metrics } from './metrics.ts'
import { ownAnswer, type OwnRoutes } from './own-routes.ts'
import { passages, type Passage } from './passage.ts'

export interface FrontOptions {
  readonly own: OwnRoutes
  /** The API; `null` until the store is open. */
  readonly api: () => Handler | null
  /** Whether requests that were sent to other names than this machine's are refused. */
  readonly onlyLocal: boolean
}

/** Everything that the server answers. */
export function front({ own, api, onlyLocal }: FrontOptions): Handler {
  return async (request) => {
    // A page elsewhere can have its own name point to this machine, and would then read the answers as its own.
    if (onlyLocal && !isLocal(request.headers.get('host') ?? '')) {
      return finished(new Response('This is localhost.\n', { status: 421 }), request)
    }
    const answer = await ownAnswer(request, own)
    if (answer) return answer
    const handler = api()
    if (!handler)
      return finished(problemResponse('unavailable', undefined, { 'retry-after': '1' }), request)
    const response = await handler(request)
    const passage = passages.getStore()
    if (passage) await observe(passage, request, response, own.metrics)
    return response
  }
}

async function observe(
  passage: Passage,
  { method }: Request,
  response: Response,
  { openTails, runningExports, entries }: Metrics,
): Promise<void> {
  if (!response.ok || response.body === null) return
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/event-stream')) {
    passage.kind = 'tail'
    openTails.inc()
  } else if (passage.route?.endsWith('/export')) {
    passage.kind = 'export'
    runningExports.inc()
  } else if (method === 'POST' && type.startsWith('application/json')) {
    const answer = (await response.clone().json()) as Partial<IngestAnswer>
    entries.inc({ outcome: 'rejected' }, answer.rejected?.length ?? 0)
  }
}

function isLocal(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i.test(host)
}
