/** The headers of answers, by their names. */
export const headers = {
  'Cache-Control': constant('no-store', 'Entries are private.'),
  'X-Content-Type-Options': constant('nosniff', 'An answer is what it says it is.'),
  'Cross-Origin-Resource-Policy': constant('same-origin', 'No page of elsewhere shows it.'),
  'Referrer-Policy': constant('no-referrer', 'No link tells where it was followed.'),
  'Content-Security-Policy': {
    description: 'Nothing in an answer runs, and nothing frames it.',
    required: true,
    schema: { type: 'string', pattern: "^default-src 'none';.* ?frame-ancestors 'none'" },
  },
  'Content-Disposition': {
    description: 'The name of the file.',
    required: true,
    schema: { type: 'string', pattern: '^attachment; filename="[a-z-]+\\.(csv|json|ndjson)"$' },
  },
  'Retry-After': {
    description: 'Seconds until another try makes sense.',
    schema: { type: 'string', pattern: '^[0-9]+$' },
  },
  'WWW-Authenticate': {
    description: 'A way to authenticate.',
    required: true,
    schema: { type: 'string' },
  },
} as const

/** Those of every answer. */
export const always: readonly string[] = [
  ...['Cache-Control', 'X-Content-Type-Options', 'Cross-Origin-Resource-Policy'],
  ...['Referrer-Policy', 'Content-Security-Policy'],
]

/** References to headers, for a response. */
export function headersOf(names: readonly string[]): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

function constant(value: string, description: string): object {
  return { description, required: true, schema: { const: value } }
}
