import { bodyText, type BodyReading } from './body-text.ts'
import { mediaType } from './media-type.ts'
import { Refusal } from './refusal.ts'

/**
 * The body of a request as JSON. Forms of other sites cannot send this type, so no browser is tricked into it.
 *
 * @throws Refusal `unsupported-media-type`, `too-large`, `bad-body`
 */
export async function jsonBody(request: Request, reading: BodyReading): Promise<unknown> {
  if (mediaType(request.headers) !== json) throw notJson()
  const text = await bodyText(request, reading)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Refusal('bad-body', 'not JSON')
  }
}

/**
 * For what needs no body: refuses what a page of another site can send without asking before, as forms and plain
 * requests are. Browsers say where a request comes from; other clients need not.
 *
 * @throws Refusal `unsupported-media-type`
 */
export function meantHere({ headers }: Request): void {
  const type = mediaType(headers)
  const isElsewhere = headers.get('sec-fetch-site') === 'cross-site'
  if (type !== json && (type !== '' || isElsewhere)) throw notJson()
}

const json = 'application/json'

function notJson(): Refusal {
  return new Refusal('unsupported-media-type', `send ${json}`)
}
