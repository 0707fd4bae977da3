import type { Preset } from '@loggia/core'
import { accountRoutes } from './account-routes/account-routes.ts'
import { finished } from './answer.ts'
import { answers, type Answered, type Passage } from './answered.ts'
import { entryRoutes } from './entry-routes.ts'
import { identify, type Authenticate, type Identity } from './identity.ts'
import { refused, Refusal } from './refusal.ts'
import { reporter, type Report } from './report.ts'
import type { RetentionService } from './retention/retention-service.ts'
import { actionOf, allowed, routeOf, type Route } from './routes.ts'
import type { Store } from './store.ts'
import { usualPresets } from './usual-presets.ts'

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
  /** The time of entries that are sent in without one, and of the removal of keys. Default: now. */
  readonly clock?: (() => Date) | undefined
  /** Hears of every failure that is answered with a status from 500 on. Default: `console.error`. */
  readonly onError?: Report | undefined
  /** Hears of every answer as it begins, for a log or for metrics. */
  readonly onAnswer?: ((answered: Answered) => void) | undefined
}

/** How much one request may be. */
export interface Limits {
  /** Entries of one batch. Default: 1000. */
  readonly batch: number
  /** Bytes of one body. Default: 4 MiB. */
  readonly body: number
  /** Characters of one URL. Default: 16384. */
  readonly url: number
}

/** Answers web-standard requests. */
export type Handler = (request: Request) => Promise<Response>

const defaultLimits: Limits = { batch: 1000, body: 4 * 1024 * 1024, url: 16_384 }

/**
 * The reference backend as one function, to be mounted wherever `Request` and `Response` exist.
 *
 * It never rejects: whatever goes wrong is answered with a Problem (RFC 9457), and what is not the asker's
 * business is not in it. Everything is confined to the account that `authenticate` returned. No route changes
 * an entry or removes a single one: they go by retention, or with their key. It sends no CORS headers, so pages of other origins cannot read its answers.
 */
export function createHandler(options: HandlerOptions): Handler {
  const limits = { ...defaultLimits, ...options.limits }
  const routes = routesOf(options, limits)
  const base =
    options.basePath?.replace(/^\/*(.*?)\/*$/, (_, path) => (path ? `/${path}` : '')) ?? ''
  const answer = async (request: Request, passage: Passage): Promise<Response> => {
    if (request.url.length > limits.url) throw new Refusal('url-too-long', `at most ${limits.url}`)
    const { pathname, searchParams } = new URL(request.url)
    const found = pathname.startsWith(base) ? routeOf(routes, pathname.slice(base.length)) : null
    if (!found) throw new Refusal('not-found', 'no such path')
    passage.route = found.route.path
    const allow = allowed(found.route)
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
    const action = actionOf(found.route, request.method)
    if (!action) throw new Refusal('method-not-allowed', undefined, { allow })
    const identity = await identify(request, options.authenticate)
    passage.account = identity.account
    return action({ request, parameters: searchParams, identity, id: found.id })
  }
  const report = reporter(options.onError)
  const told = answers(options.onAnswer)
  return (request) => {
    const passage: Passage = { route: null, account: null }
    return told(request, passage, async () => {
      try {
        return finished(await answer(request, passage), request)
      } catch (error) {
        return finished(failure(error, request, report), request)
      }
    })
  }
}

function routesOf(options: HandlerOptions, limits: Limits): readonly Route[] {
  const { store, presets = usualPresets, clock = () => new Date() } = options
  const { mayIngest = isOwner, mayManage = isOwner, retention } = options
  const failed = reporter(options.onError)
  const ingest = { allowed: mayIngest, most: limits.batch, bytes: limits.body, clock }
  return [
    ...presets.flatMap((preset) =>
      entryRoutes({
        preset,
        store,
        scopeOf: ({ account }) => ({ account, preset }),
        ingest,
        failed,
      }),
    ),
    ...accountRoutes({ store, presets, retention, mayManage, bytes: limits.body, clock }),
  ]
}

/** Named, so that a role that nobody thought of only reads. */
function isOwner({ role }: Identity): boolean {
  return role === 'owner' || role === 'primary-owner'
}

function failure(error: unknown, request: Request, report: Report): Response {
  // Whoever aborted a request has caused what failed of it, and does not read the answer.
  const { response, report: mustReport } = refused(
    request.signal.aborted ? new Refusal('aborted') : error,
  )
  if (mustReport) report(error, request)
  return response
}
