import type { Weighted } from '../random.ts'

/** What can go wrong with a request to a model. */
export interface LlmFailure extends Weighted {
  readonly status: number
  readonly error: string
  /** Milliseconds until it was known, mostly nearer to the first. */
  readonly takes: readonly [number, number]
}

export const rateLimited: LlmFailure = {
  status: 429,
  weight: 8,
  takes: [20, 400],
  error:
    'Rate limit reached for claude-sonnet-4 in organization org-example: 400000 tokens per minute. Try again in 12.4 s.',
}
export const overloaded: LlmFailure = {
  status: 503,
  weight: 4,
  takes: [200, 9000],
  error: '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
}
export const timedOut: LlmFailure = {
  status: 504,
  weight: 4,
  takes: [60_000, 60_200],
  error: 'The provider sent nothing for 60 seconds.',
}
export const blocked: LlmFailure = {
  status: 446,
  weight: 7,
  takes: [8, 90],
  error:
    'Blocked by guardrail "no-personal-data": the request holds what looks like a card number (messages[1].content).',
}

/** Every way to fail that samples hold. */
export const llmFailures: readonly LlmFailure[] = [
  rateLimited,
  overloaded,
  timedOut,
  blocked,
  {
    status: 403,
    weight: 2,
    takes: [300, 3000],
    error: 'Blocked by guardrail "brand-voice": the answer names a competitor and was held back.',
  },
  {
    status: 400,
    weight: 4,
    takes: [90, 800],
    error:
      "This model's maximum context length is 200000 tokens. However, your messages resulted in 214388 tokens.",
  },
  {
    status: 401,
    weight: 2,
    takes: [3, 20],
    error: 'Incorrect API key provided: sk-…[redacted].',
  },
  {
    status: 500,
    weight: 4,
    takes: [100, 12_000],
    error:
      'InternalServerError: upstream connect error\n    at forward (/srv/gateway/forward.js:118:13)\n    at async route (/srv/gateway/route.js:44:20)',
  },
]
