import type { LogEntry } from '@loggia/core'
import { capture, type ApiKeyFacts, type CaptureOptions, type RequestFacts } from './capture.ts'
import { mediaType } from '../media-type.ts'
import { reporter } from '../report.ts'

/** How the requests that a handler serves are recorded. `Rest` is what the platform passes beside a request. */
export interface CapturedOptions<Rest extends readonly unknown[]> extends CaptureOptions {
  /** Keeps an entry, e.g. `(entry) => store.append(scope, [entry])`. */
  readonly record: (entry: LogEntry) => unknown
  /** Who sent a request. A `Request` does not say, so the platform must. Its address is hashed at once. */
  readonly client: (request: Request, ...rest: Rest) => ClientFacts
  /** The error code of an answer, from its status and headers. Default: the `code` of a Problem. */
  readonly errorCode?: ((response: Response) => string | null | Promise<string | null>) | undefined
  /** Given the recording of each request, for platforms that stop after the answer. */
  readonly waitUntil?: ((recorded: Promise<void>) => void) | undefined
  /** Hears of every entry that could not be recorded. Default: `console.error`. */
  readonly onError?: ((error: unknown, request: Request) => void) | undefined
}

/** What is known of whoever sent a request. */
export interface ClientFacts {
  /** `null` when it is not known. */
  readonly address: string | null
  /** The key the request was made with. Default: none. */
  readonly apiKey?: ApiKeyFacts | null | undefined
}

/** Answers a web-standard request; platforms pass what else they know of it behind it. */
export type WebHandler<Rest extends readonly unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>

/**
 * A handler that records each request it serves, once it was answered.
 *
 * The answer is that of `handler`, untouched and not delayed; when recording fails, only `onError` hears of
 * it. A handler that throws is recorded as status 500.
 */
export function captured<Rest extends readonly unknown[]>(
  handler: (request: Request) => Response | Promise<Response>,
  options: CapturedOptions<Rest>,
): (request: Request, ...rest: Rest) => Promise<Response>
export function captured<Rest extends readonly unknown[]>(
  handler: WebHandler<Rest>,
  options: CapturedOptions<Rest>,
): (request: Request, ...rest: Rest) => Promise<Response>
export function captured<Rest extends readonly unknown[]>(
  handler: WebHandler<Rest>,
  options: CapturedOptions<Rest>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  const recordAnswer = answerRecorder(options)
  return async (request, ...rest) => {
    // Read now: when the answer is there, the connection may be gone, and the address with it.
    const known = attempted(() => requestFacts(request, options.client(request, ...rest)))
    try {
      const response = await handler(request, ...rest)
      recordAnswer({ known, answer: () => answerFacts(response, options), request })
      return response
    } catch (error) {
      recordAnswer({ known, answer: () => ({ status: 500, errorCode: null }), request })
      throw error
    }
  }
}

type AnswerFacts = Pick<RequestFacts, 'status' | 'errorCode'>
type KnownFacts = Omit<RequestFacts, keyof AnswerFacts>

interface Answered {
  readonly known: Promise<KnownFacts>
  readonly answer: () => AnswerFacts | Promise<AnswerFacts>
  readonly request: Request
}

type Recording = Omit<CapturedOptions<never>, 'client'>

/** Nothing that goes wrong in it reaches whoever calls it. */
function answerRecorder(options: Recording): (answered: Answered) => void {
  const report = reporter(options.onError)
  const recorded = async ({ known, answer }: Answered): Promise<void> => {
    const facts = attempted(answer)
    await nextTask()
    await options.record(await capture({ ...(await known), ...(await facts) }, options))
  }
  return (answered) => {
    const failed = (error: unknown): void => report(error, answered.request)
    const done = recorded(answered).catch(failed)
    attempted(() => options.waitUntil?.(done)).catch(failed)
  }
}

/** What a function of the host returns or throws, as a promise that may fail before anybody looks at it. */
function attempted<T>(call: () => T | Promise<T>): Promise<T> {
  const outcome = (async () => call())()
  outcome.catch(() => undefined)
  return outcome
}

function requestFacts(
  { method, url, headers }: Request,
  { address, apiKey = null }: ClientFacts,
): KnownFacts {
  return { method, target: url, address, apiKey, userAgent: headers.get('user-agent') }
}

/** Called at once, while a body can still be cloned. */
async function answerFacts(
  response: Response,
  { errorCode = problemCode }: Recording,
): Promise<AnswerFacts> {
  return { status: response.status, errorCode: await errorCode(response) }
}

/** Only the short body of a Problem is read, from a copy. */
async function problemCode(response: Response): Promise<string | null> {
  if (mediaType(response.headers) !== 'application/problem+json') return null
  const { code } = Object(await response.clone().json()) as { readonly code?: unknown }
  return typeof code === 'string' ? code : null
}

/** After the answer has been handed on. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
