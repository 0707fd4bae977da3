import { isLoggiaError } from '@loggia/core'
import { isProblemCode, problemResponse, statusOf, type ProblemCode } from './problems.ts'

/** Thrown by whatever part of the handler finds that a request cannot be served. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ProblemCode, detail?: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail ?? code)
    this.code = code
    this.detail = detail
    this.headers = headers
  }
}

/** What a thrown thing is as an answer, and whether the operator must hear of it. */
export function refused(error: unknown): { readonly response: Response; readonly report: boolean } {
  const { code, detail, headers } = asRefusal(error)
  const report = statusOf(code) >= 500
  // What a store says about its failures is for the operator alone.
  return { response: problemResponse(code, report ? undefined : detail, headers), report }
}

function asRefusal(error: unknown): Pick<Refusal, 'code' | 'detail' | 'headers'> {
  if (error instanceof Refusal) return error
  if (!isLoggiaError(error) || !isProblemCode(error.code)) return new Refusal('unexpected')
  const { code, detail, retryAfter } = error
  const seconds = retryAfter === undefined ? null : String(Math.ceil(retryAfter / 1000))
  return new Refusal(code, detail, {
    ...(seconds === null ? {} : { 'retry-after': seconds }),
    ...(code === 'unauthorized' ? challenge : {}),
  })
}

/** RFC 9110, 11.6.1: an answer 401 names a way to authenticate. */
export const challenge = { 'www-authenticate': 'Bearer' } as const
