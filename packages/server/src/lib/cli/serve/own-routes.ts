import { finished } from '../../answer.ts'
import { problemResponse } from '../../problems.ts'
import { carries } from './tokens.ts'
import type { Metrics } from './metrics.ts'
import { passages } from './passage.ts'
import type { Readiness } from './readiness.ts'

/** Asked every few seconds by machines, so they are logged only where everything is. */
export const quietRoutes: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics'])

export interface OwnRoutes {
  readonly readiness: Readiness
  readonly metrics: Metrics
  /** Who may read the metrics: everybody who gets here, whoever has the token, or nobody. */
  readonly metricsFor: 'everybody' | 'nobody' | { readonly token: string }
}

/** What a server says of itself; `null` for any other path. */
export async function ownAnswer(request: Request, own: OwnRoutes): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  const answer = answersOf[pathname]
  if (!answer) return null
  const passage = passages.getStore()
  if (passage) passage.route = pathname
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return finished(
      problemResponse('method-not-allowed', undefined, { allow: 'GET, HEAD' }),
      request,
    )
  }
  return finished(await answer(own, request), request)
}

type Answer = (own: OwnRoutes, request: Request) => Response | Promise<Response>

const answersOf: Readonly<Record<string, Answer | undefined>> = {
  // Says that the process answers, and nothing else: whoever restarts it for a database out of reach helps nobody.
  '/health': () => Response.json({ status: 'ok' }),
  async '/ready'({ readiness }) {
    const status = await readiness.status()
    return Response.json({ status }, { status: status === 'ready' ? 200 : 503 })
  },
  async '/metrics'({ metrics, metricsFor, readiness }, { headers }) {
    if (metricsFor === 'nobody') return problemResponse('not-found', 'no such path')
    const sent = headers.get('authorization') ?? undefined
    if (metricsFor !== 'everybody' && !carries(sent, metricsFor.token)) {
      return problemResponse('unauthorized', undefined, { 'www-authenticate': 'Bearer' })
    }
    // Asks the store, for perhaps nobody but whoever reads the numbers asks whether it is ready.
    await readiness.status()
    const { registry } = metrics
    return new Response(await registry.metrics(), {
      headers: { 'content-type': registry.contentType },
    })
  },
}
