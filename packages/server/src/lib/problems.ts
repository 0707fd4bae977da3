import type { Problem } from '@loggia/core'

/** Every way in which a request can fail, by its stable code. One place holds them all. */
const catalogue = {
  'bad-query': [400, 'The query cannot be answered as it is'],
  'bad-cursor': [400, 'The cursor is not one of ours; start at the first page'],
  'cursor-mismatch': [400, 'The cursor belongs to another query; start at the first page'],
  'too-many': [
    400,
    'More entries match than can be put in this order; sort by time or narrow the period',
  ],
  'not-exportable': [400, 'A field was asked for that exports do not carry'],
  'bad-body': [400, 'The body cannot be read'],
  unauthorized: [401, 'It is not known who asks; send credentials'],
  forbidden: [403, 'Whoever asks may not do this'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This cannot be done here; see Allow'],
  'count-changed': [409, 'Other entries are there than were counted; count again'],
  'pass-running': [409, 'A retention pass of this account is running; wait for its end'],
  'too-large': [413, 'The batch is too large; send it in parts'],
  'url-too-long': [414, 'The address is too long'],
  'unsupported-media-type': [415, 'A body of this type is not understood'],
  'rate-limited': [429, 'Too many requests; see Retry-After'],
  aborted: [499, 'The client did not wait for the answer'],
  unexpected: [500, 'Something failed here; the operator has been told'],
  unavailable: [503, 'The entries cannot be reached at the moment'],
  timeout: [504, 'The entries did not come in time'],
} as const

/** The stable code of a Problem. */
export type ProblemCode = keyof typeof catalogue

/** All codes. */
export const problemCodes: readonly ProblemCode[] = Object.keys(catalogue) as ProblemCode[]

/** Whether a code of somebody else is one of ours. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(catalogue, code)
}

/** The HTTP status that a code is answered with. */
export function statusOf(code: ProblemCode): number {
  return catalogue[code][0]
}

/** The words of a code. */
export function problemTitle(code: ProblemCode): string {
  return catalogue[code][1]
}

/** The answer that says what went wrong (RFC 9457). */
export function problemResponse(
  code: ProblemCode,
  detail?: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const [status, title] = catalogue[code]
  const problem: Problem = {
    type: `urn:loggia:problem:${code}`,
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    code,
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}
