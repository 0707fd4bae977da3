import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LogEntry } from '@loggia/core'
import { capture, type CaptureOptions, type RequestFacts } from './capture.ts'
import type { ClientFacts } from './captured.ts'
import { forwardedAddress } from './forwarded-address.ts'
import type { NodeClient } from '../node-listener.ts'
import { reporter } from '../report.ts'

/** How the requests of a plain Node server are recorded. */
export interface CaptureMiddlewareOptions<
  Incoming extends IncomingMessage = IncomingMessage,
  Answer extends ServerResponse = ServerResponse,
> extends CaptureOptions {
  /** Keeps an entry, e.g. `(entry) => store.append(scope, [entry])`. */
  readonly record: (entry: LogEntry) => unknown
  /**
   * Who sent a request. Asked once it is answered, so that what other middleware found out is there. Default:
   * the address of the connection, and no key.
   */
  readonly client?: ((request: Incoming, client: NodeClient) => Partial<ClientFacts>) | undefined
  /** The error code of an answer. Default: none. */
  readonly errorCode?:
    ((response: Answer, request: Incoming) => string | null | Promise<string | null>) | undefined
  /**
   * Whether `Forwarded` and `X-Forwarded-For` tell the address of the client. Only behind a proxy that overwrites
   * them: anybody else can write into them what they like. Default: no.
   */
  readonly trustProxy?: boolean | undefined
  /** Hears of every entry that could not be recorded. Default: `console.error`. */
  readonly onError?: ((error: unknown, request: Incoming) => void) | undefined
}

/** Takes part in answering a request, as in Express and Connect; `next` may be left out with `node:http`. */
export type CaptureMiddleware<
  Incoming extends IncomingMessage = IncomingMessage,
  Answer extends ServerResponse = ServerResponse,
> = (request: Incoming, response: Answer, next?: () => void) => void

/**
 * Records each request of a plain Node server, once its answer was sent.
 *
 * ```ts
 * app.use(captureMiddleware({ record: (entry) => store.append(scope, [entry]) }))
 * ```
 *
 * It only listens: the answer is neither touched nor delayed, and when recording fails, only `onError` hears of
 * it. A request whose client went away has the error code `aborted`, and status 499 if nothing was sent yet.
 */
export function captureMiddleware<
  Incoming extends IncomingMessage = IncomingMessage,
  Answer extends ServerResponse = ServerResponse,
>(options: CaptureMiddlewareOptions<Incoming, Answer>): CaptureMiddleware<Incoming, Answer> {
  const report = reporter(options.onError)
  return (request, response, next) => {
    // Read now: when the answer is there, the connection may be gone, and middleware may have changed the URL.
    const known = requestFacts(request, options.trustProxy ?? false)
    onceAnswered(response, () => {
      recorded({ request, response, known }, options).catch((error) => report(error, request))
    })
    next?.()
  }
}

/** Calls once, when all was sent or the connection is gone; an answer may have had its end before. */
function onceAnswered(response: ServerResponse, call: () => void): void {
  let isCalled = false
  const once = (): void => {
    if (!isCalled) call()
    isCalled = true
  }
  if (response.writableFinished || response.destroyed) once()
  else response.once('finish', once).once('close', once)
}

type KnownFacts = Pick<RequestFacts, 'method' | 'target' | 'userAgent'> & NodeClient

interface Answered<Incoming, Answer> {
  readonly request: Incoming
  readonly response: Answer
  readonly known: KnownFacts
}

async function recorded<Incoming extends IncomingMessage, Answer extends ServerResponse>(
  { request, response, known }: Answered<Incoming, Answer>,
  options: CaptureMiddlewareOptions<Incoming, Answer>,
): Promise<void> {
  // Whoever listens for the same event goes first.
  await nextTask()
  const { method, target, userAgent } = known
  const { address = known.address, apiKey = null } =
    options.client?.(request, { address: known.address }) ?? {}
  const isSent = response.writableFinished
  const status = isSent || response.headersSent ? response.statusCode : clientGone
  const errorCode = isSent ? ((await options.errorCode?.(response, request)) ?? null) : 'aborted'
  const facts = { method, target, userAgent, address, apiKey, status, errorCode }
  await options.record(await capture(facts, options))
}

/** As nginx has it. */
const clientGone = 499

function requestFacts(request: IncomingMessage, trustProxy: boolean): KnownFacts {
  const { method = 'GET', url = '/', headers } = request
  // Express and Connect cut off of `url` where they are mounted.
  const { originalUrl } = request as { readonly originalUrl?: unknown }
  const forwarded = trustProxy
    ? forwardedAddress(headers['forwarded'], headers['x-forwarded-for'])
    : null
  return {
    method,
    target: typeof originalUrl === 'string' ? originalUrl : url,
    userAgent: headers['user-agent'] ?? null,
    address: forwarded ?? request.socket.remoteAddress ?? '',
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
