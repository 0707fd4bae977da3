/** What can go wrong with a sample request: one code, one status. */
export interface Failure {
  readonly code: string
  readonly status: number
  /** How often, compared with the others, on an ordinary day. */
  readonly weight: number
}

export const missingKey: Failure = { code: 'BSE1001', status: 401, weight: 2 }
export const invalidKey: Failure = { code: 'BSE1002', status: 401, weight: 3 }
export const noPermission: Failure = { code: 'BSE1003', status: 403, weight: 3 }
const noCredits: Failure = { code: 'BSE1004', status: 402, weight: 5 }
export const rateLimited: Failure = { code: 'BSE1005', status: 429, weight: 8 }
export const notAllowlisted: Failure = { code: 'BSE1007', status: 403, weight: 1 }
const internal: Failure = { code: 'BSE5000', status: 500, weight: 2 }
export const badGateway: Failure = { code: 'BSE5002', status: 502, weight: 2 }
export const unavailable: Failure = { code: 'BSE5003', status: 503, weight: 2 }
export const gatewayTimeout: Failure = { code: 'BSE5004', status: 504, weight: 2 }

/** Every failure that samples hold. */
export const failures: readonly Failure[] = [
  missingKey,
  invalidKey,
  noPermission,
  noCredits,
  rateLimited,
  notAllowlisted,
  { code: 'BSE4001', status: 400, weight: 14 },
  { code: 'BSE4004', status: 404, weight: 16 },
  { code: 'BSE4006', status: 422, weight: 18 },
  { code: 'BSE4009', status: 409, weight: 3 },
  { code: 'BSE4013', status: 413, weight: 3 },
  internal,
  badGateway,
  unavailable,
  gatewayTimeout,
]
