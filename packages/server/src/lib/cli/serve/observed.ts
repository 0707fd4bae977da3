import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from '../log/logger.ts'
import type { Metrics } from './metrics.ts'
import { passages, type Passage } from './passage.ts'
import { quietRoutes } from './own-routes.ts'

export interface Observation {
  readonly log: Logger
  readonly metrics: Pick<
    Metrics,
    'requests' | 'durations' | 'openTails' | 'runningExports' | 'exports'
  >
  /** Whether ids of requests come from a proxy. */
  readonly trustProxy: boolean
  readonly logAccounts: boolean
  readonly running: Set<Running>
}

/** An answer that is not over yet. */
export interface Running {
  readonly response: ServerResponse
  readonly passage: Passage
}

/**
 * A listener whose requests are logged and counted once their answers are over, however they ended.
 *
 * Of a request its id, the form of its path, its method, status and duration are told: never a path, query, header or body.
 */
export function observed(listener: RequestListener, observation: Observation): RequestListener {
  return (message, response) => {
    const begun = performance.now()
    const id = (observation.trustProxy ? sentId(message) : null) ?? randomUUID()
    const passage: Passage = { id, route: null, account: null, kind: 'other' }
    const running: Running = { response, passage }
    observation.running.add(running)
    response.setHeader('x-request-id', id)
    response.once('close', () => {
      observation.running.delete(running)
      over(running, message, performance.now() - begun, observation)
    })
    passages.run(passage, () => listener(message, response))
  }
}

function over(
  { response, passage }: Running,
  message: IncomingMessage,
  milliseconds: number,
  { log, metrics, logAccounts }: Observation,
): void {
  const { id, kind, account } = passage
  const whole = response.writableFinished
  // As nginx says it: the client went away before there was an answer.
  const status = response.headersSent ? response.statusCode : 499
  const route = passage.route ?? 'none'
  const method = methodOf(message)
  metrics.requests.inc({ route, method, status: String(status) })
  if (kind === 'tail') metrics.openTails.dec()
  else metrics.durations.observe({ route, method }, milliseconds / 1000)
  if (kind === 'export') {
    metrics.runningExports.dec()
    metrics.exports.inc({ outcome: whole ? 'whole' : 'broken' })
  }
  log[quietRoutes.has(route) ? 'debug' : 'info'](
    {
      id,
      route,
      method,
      status,
      ms: Math.round(milliseconds * 10) / 10,
      // A tail has no end that it could miss.
      ...(whole || kind === 'tail' ? {} : { broken: true }),
      ...(logAccounts && account !== null ? { account } : {}),
    },
    'answered',
  )
}

/** An id that a proxy gave, if it looks like one. */
function sentId({ headers }: IncomingMessage): string | null {
  const id = headers['x-request-id']
  return typeof id === 'string' && /^[\w.-]{8,64}$/.test(id) ? id : null
}

/** Methods are what a client says they are, and never a label as such. */
function methodOf({ method = '' }: IncomingMessage): string {
  return methods.has(method) ? method : 'other'
}

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
