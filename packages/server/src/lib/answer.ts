/** A successful answer in JSON. */
export function jsonResponse(value: unknown): Response {
  return new Response(jsonText(value), { headers: { 'content-type': 'application/json' } })
}

/** A BigInt becomes text, since JSON readers would round it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  )
}

/**
 * An answer as it leaves the handler: entries are private, so nothing between us and the client keeps it, and
 * no browser takes it for anything but what it says it is.
 */
export function finished(response: Response, { method }: Pick<Request, 'method'>): Response {
  response.headers.set('cache-control', 'no-store')
  response.headers.set('x-content-type-options', 'nosniff')
  if (method !== 'HEAD') return response
  // Ends the work on a body that nobody will read; a failure of it concerns nobody either.
  response.body?.cancel().catch(() => undefined)
  return new Response(null, response)
}
