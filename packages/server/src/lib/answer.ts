/** A successful answer in JSON. */
export function jsonResponse(value: unknown): Response {
  return new Response(jsonText(value), { headers: { 'content-type': 'application/json' } })
}

/** A BigInt becomes text, since JSON readers would round it. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    // Being asked for each value takes several times as long, and there is hardly ever a BigInt.
    return JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'bigint' ? String(inner) : inner,
    )
  }
}

/**
 * An answer as it leaves the handler: entries are private, so nothing between us and the client keeps it, no browser
 * takes it for anything but what it says it is, and no page of elsewhere shows it or any part of it.
 */
export function finished(response: Response, { method }: Pick<Request, 'method'>): Response {
  const { headers } = response
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  if (!headers.has(policy)) headers.set(policy, "default-src 'none'; frame-ancestors 'none'")
  if (method !== 'HEAD') return response
  // Ends the work on a body that nobody will read; a failure of it concerns nobody either.
  response.body?.cancel().catch(() => undefined)
  return new Response(null, response)
}

const policy = 'content-security-policy'

const always = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const
