import type { IncomingMessage, RequestListener } from 'node:http'
import { createRequestListener, sendResponse } from '@remix-run/node-fetch-server'
import { finished } from './answer.ts'
import { BrokenAnswer } from './broken-answer.ts'
import type { WebHandler } from './capture/captured.ts'
import { problemResponse } from './problems.ts'
import { reporter } from './report.ts'

/** Who is at the other end of a connection. */
export interface NodeClient {
  /** Empty when the connection is gone already. */
  readonly address: string
}

export interface NodeListenerOptions {
  /**
   * Whether `Forwarded` and `X-Forwarded-*` tell the client and the host. Only behind a proxy that overwrites
   * them: anybody else can write into them what they like. Default: no.
   */
  readonly trustProxy?: boolean | undefined
  /** Hears of what a handler throws, and of answers that could not be sent. Default: `console.error`. */
  readonly onError?: ((error: unknown) => void) | undefined
}

/**
 * A web-standard handler as a listener of `node:http`.
 *
 * ```ts
 * createServer(nodeListener(createHandler({ store }))).listen(3000)
 * ```
 *
 * The handler is told the address of the client. When the client goes away, the signal of its request is
 * aborted and the body of its answer is cancelled.
 */
export function nodeListener(
  handler: WebHandler<readonly [NodeClient]>,
  { trustProxy = false, onError }: NodeListenerOptions = {},
): RequestListener {
  const report = reporter(onError)
  const listener = createRequestListener(
    async (request: Request, { address }: NodeClient) => {
      try {
        return await handler(request, { address })
      } catch (error) {
        request.signal.throwIfAborted()
        report(error)
        return finished(problemResponse('unexpected'), request)
      }
    },
    {
      trustProxy,
      onError(error) {
        if (!(error instanceof BrokenAnswer)) report(error)
      },
    },
  )
  return (message, response) => {
    const refusal = refusalOf(message)
    if (refusal) sendResponse(response, refusal).catch(report)
    else listener(message, response)
  }
}

/** What a `Request` cannot express is refused before one is made. */
function refusalOf({ method = 'GET', url = '/', headers }: IncomingMessage): Response | null {
  const problem = problemWith(method, `http://${headers.host ?? 'localhost'}${url}`)
  return problem && finished(problem, { method })
}

function problemWith(method: string, url: string): Response | null {
  if (unsupported.has(method)) {
    return problemResponse('method-not-allowed', undefined, { allow: 'GET, HEAD, POST, OPTIONS' })
  }
  return URL.canParse(url) ? null : problemResponse('bad-query', 'the address cannot be read')
}

const unsupported: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK'])
