import type { Weighted } from '../random.ts'

/** How a request through the gateway ends. */
export interface Outcome extends Weighted {
  readonly status: number
  readonly text: string
  /** What the gateway says beyond the status; `null` when the request did not fail. */
  readonly code: string | null
  readonly details: string | null
  /** Whether the gateway refused it, so that nothing behind it was started. */
  readonly refused?: true
}

const texts: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

export const ok: Outcome = { status: 200, text: 'OK', code: null, details: null, weight: 70 }

/** How requests end well. */
export const successes: readonly Outcome[] = [
  ok,
  { ...ok, status: 201, text: 'Created', weight: 14 },
  { ...ok, status: 202, text: 'Accepted', weight: 8 },
  { ...ok, status: 204, text: 'No Content', weight: 4 },
]

export const unrecognizedToken: Outcome = refused(401, '4011', 'Unrecognized token', 5)
export const missingToken: Outcome = refused(401, '4012', 'Missing token', 4)
export const recipeInactive: Outcome = refused(404, '4041', 'Recipe is inactive', 5)
export const tooManyRequests: Outcome = refused(429, '4291', 'Rate limit exceeded', 6)
export const badGateway: Outcome = failed(502, '5021', 'Upstream closed the connection', 2)
export const unavailable: Outcome = failed(503, '5031', 'Upstream is unavailable', 2)
export const timedOut: Outcome = failed(504, '5041', 'No response within 60 seconds', 2)

/** Every way to fail that samples hold. */
export const failures: readonly Outcome[] = [
  unrecognizedToken,
  missingToken,
  refused(401, '4013', 'Token has expired', 3),
  refused(401, '4014', 'Client is inactive', 2),
  refused(403, '4031', 'IP address is not on the allowlist', 2),
  refused(403, '4032', 'Collection is not in the access profile', 2),
  recipeInactive,
  refused(404, '4042', 'Endpoint not found', 7),
  refused(404, '4043', 'Collection is inactive', 1),
  tooManyRequests,
  failed(400, '4001', 'Request body does not match the schema: "quantity" must be a number', 9),
  failed(413, '4131', 'Request body is larger than 10 MB', 1),
  failed(422, null, null, 4),
  failed(500, '5001', 'Recipe stopped with an error', 5),
  badGateway,
  unavailable,
  timedOut,
]

function refused(status: number, code: string, details: string, weight: number): Outcome {
  return { ...failed(status, code, details, weight), refused: true }
}

function failed(
  status: number,
  code: string | null,
  details: string | null,
  weight: number,
): Outcome {
  return { status, text: texts[status] ?? '', code, details, weight }
}
