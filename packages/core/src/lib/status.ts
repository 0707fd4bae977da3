/** The class of an HTTP status code (RFC 9110, section 15). */
export type StatusFamily = (typeof families)[number] | 'unknown'

const families = ['informational', 'success', 'redirect', 'client-error', 'server-error'] as const

/** The class of a status code; `unknown` for anything that is not one from 100 to 599. */
export function statusFamily(status: unknown): StatusFamily {
  return Number.isInteger(status)
    ? (families[Math.floor(Number(status) / 100) - 1] ?? 'unknown')
    : 'unknown'
}
