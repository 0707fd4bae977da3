import type { Preset } from '@loggia/core'
import { finished } from './answer.ts'
import { answers, type Answered, type Passage } from './answered.ts'
import { basePathOf } from './base-path.ts'
import { handlerRoutes } from './handler-routes.ts'
import { identify, nobody, type Authenticate, type Identity } from './identity.ts'
import { inTime } from './in-time.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { kept, type RateLimit } from './rate-limit.ts'
import { refused, Refusal } from './refusal.ts'
import { reporter, type Asked, type Report } from './report.ts'
import type { RetentionService } from './retention/retention-service.ts'
import { actionOf, allowed, routeOf } from './routes.ts'
import type { Store } from './store.ts'
import type { TailRules } from './tail/tail-rules.ts'

/** What a handler serves, and to whom. */
export interface HandlerOptions {
  readonly store: Store
  /**
   * Tells who asks. Without it, everything belongs to one account, `default`, and whoever reaches the handler
   * may do everything: for one tenant behind a gate of your own.
   */
  readonly authenticate?: Authenticate | undefined
  /** Who may send entries in. Default: the roles `owner` and `primary-owner`. */
  readonly mayIngest?: ((identity: Identity) => boolean) | undefined
  /** Who may run retention passes, change the policy and remove keys. Default: the roles `owner` and `primary-owner`. */
  readonly mayManage?: ((identity: Identity) => boolean) | undefined
  /** The kinds of entry that are served. Default: API requests, activity, gateway logs and AI gateway logs. */
  readonly presets?: readonly Preset<never>[] | undefined
  /** How long entries are kept, for its routes. Whoever passes it in starts and stops it. Default: no such routes. */
  readonly retention?: RetentionService | undefined
  /** The path that stands before `/v1`, e.g. `/api`. Default: none. */
  readonly basePath?: string | undefined
  readonly limits?: Partial<Limits> | undefined
  /** How entries are told as they are recorded. */
  readonly tails?: Partial<TailRules> | undefined
  /** Asked before anything is done for somebody. Default: nobody waits. */
  readonly rateLimit?: RateLimit | undefined
  /**
   * Whether whoever reaches the handler may read what it can do, at `/v1/openapi.json` and `/v1/docs`, without being
   * recognised. Default: no.
   */
  readonly publicContract?: boolean | undefined
  /** The time of entries that are sent in without one, and of the removal of keys. Default: now. */
  readonly clock?: (() => Date) | undefined
  /** Hears of every failure that is answered with a status from 500 on. Default: `console.error`. */
  readonly onError?: Report | undefined
  /** Hears of every answer as it begins, for a log or for metrics. */
  readonly onAnswer?: ((answered: Answered) => void) | undefined
}

/** Answers web-standard requests. */
export type Handler = (request: Request) => Promise<Response>

/**
 * The reference backend as one function, to be mounted wherever `Request` and `Response` exist.
 *
 * It never rejects: whatever goes wrong is answered with a Problem (RFC 9457), and what is not the asker's
 * business is not in it. Everything is confined to the account that `authenticate` returned. No route changes
 * an entry or removes a single one: they go by retention, or with their key. It sends no CORS headers, so pages of
 * other origins cannot read its answers.
 */
export function createHandler(options: HandlerOptions): Handler {
  const answer = answerer(options)
  const report = reporter(options.onError)
  const told = answers(options.onAnswer)
  return (request) => {
    const passage: Passage = { route: null, method: request.method, account: null }
    return told(passage, async () => {
      try {
        return finished(await answer(request, passage), request)
      } catch (error) {
        return finished(failure(error, { request, asked: passage, report }), request)
      }
    })
  }
}

/** Finds what answers a request, and asks it on behalf of whoever sent it. */
function answerer(
  options: HandlerOptions,
): (request: Request, passage: Passage) => Promise<Response> {
  const limits = { ...defaultLimits, ...options.limits }
  const routes = handlerRoutes(options, limits)
  const base = basePathOf(options)
  return async (request, passage) => {
    if (request.url.length > limits.url) throw new Refusal('url-too-long', `at most ${limits.url}`)
    const { pathname, searchParams: parameters } = new URL(request.url)
    const found = pathname.startsWith(base) ? routeOf(routes, pathname.slice(base.length)) : null
    if (!found) throw new Refusal('not-found', 'no such path')
    const { route, id } = found
    const { method } = request
    passage.route = route.path
    const allow = allowed(route)
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
    const action = actionOf(route, method)
    if (!action) throw new Refusal('method-not-allowed', undefined, { allow })
    const time = route.unhurried === method ? Infinity : limits.time
    return inTime(request, time, async (signal) => {
      const identity = route.isPublic ? nobody : await identify(request, options.authenticate)
      if (!route.isPublic) {
        const { account, role } = identity
        passage.account = account
        await kept(options.rateLimit, { account, role, route: route.path, method })
      }
      return action({ request, signal, asked: passage, parameters, identity, id })
    })
  }
}

function failure(
  error: unknown,
  about: { readonly request: Request; readonly asked: Asked; readonly report: Report },
): Response {
  // Whoever aborted a request has caused what failed of it, and does not read the answer.
  const cause = about.request.signal.aborted ? new Refusal('aborted') : error
  const { response, report: mustReport } = refused(cause)
  if (mustReport) about.report(error, about.asked)
  return response
}
