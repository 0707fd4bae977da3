import { canonicalIp } from '@loggia/core'
import { decodedText } from './decoded-text.ts'

/** What cuts a text into parts: segments of a path, parameters of a query, words. */
export type Separator = '/' | '&' | ' '

/**
 * A text that a client sent, without the client's own address: of the parts that name it, in any spelling of IPv6 and
 * however it is percent-encoded, only the name of the parameter is left. Other addresses are what was asked for, and
 * stay, and so does what only its reader can tell to be an address: `3405803786`, Base64.
 */
export function withoutOwnAddress(
  text: string,
  separator: Separator,
  address: string | null,
): string {
  const own = address === null ? '' : canonicalIp(address).toLowerCase()
  if (own === '') return text
  return text
    .split(separator)
    .map((part) => (names(part, own) ? redactedPart(part, own) : part))
    .join(separator)
}

function names(part: string, own: string): boolean {
  const plain = decodedText(part)?.toLowerCase() ?? ''
  if (plain.includes(own)) return true
  return (plain.match(addressLike) ?? []).some((found) => canonicalIp(found) === own)
}

/** IPv6 has many spellings. */
const addressLike = /[\da-f.]*:[\da-f:.]+/g

function redactedPart(part: string, own: string): string {
  const name = part.slice(0, part.indexOf('=') + 1)
  return name === '' || names(name, own) ? '[redacted]' : `${name}[redacted]`
}
