import { LoggiaError } from './errors.ts'
import { hex } from './hex.ts'

/**
 * The SHA-256 of a client address, 64 hexadecimal digits.
 *
 * An address is hashed in its canonical form, so that every spelling of it has one hash: `::FFFF:203.0.113.10`
 * is `203.0.113.10`, and IPv6 is written as RFC 5952 says. All IPv4 addresses can be hashed and compared within
 * an hour, so the hash hides an address from readers, not from somebody who searches for it.
 *
 * @throws LoggiaError `no-webcrypto` on an insecure origin
 */
export async function ipHash(ip: string): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle
  if (!subtle) throw new LoggiaError('no-webcrypto')
  return hex(await subtle.digest('SHA-256', new TextEncoder().encode(canonicalIp(ip))))
}

const ipv6Characters = /^[\da-f.]*:[\da-f:.]*$/i

/** IPv4 within IPv6, as the URL parser writes it: its four bytes as two hexadecimal numbers. */
const mappedIpv4 = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/

/** Whether a text is an address of IPv4 or IPv6, maybe with blanks around it. */
export function isAddress(ip: string): boolean {
  const text = ip.trim()
  return ipv4.test(text) || ipv6Url(text) !== null
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/

/** The one spelling of an address that is hashed. Anything that is no address comes back as it is, trimmed. */
export function canonicalIp(ip: string): string {
  const text = ip.trim()
  const url = ipv6Url(text)
  if (!url) return text
  const ipv6 = url.hostname.slice(1, -1)
  const halves = mappedIpv4.exec(ipv6)?.slice(1) ?? []
  const bytes = halves.flatMap((half) => [parseInt(half, 16) >> 8, parseInt(half, 16) & 255])
  return bytes.length === 0 ? ipv6 : bytes.join('.')
}

/** The URL parser writes IPv6 as RFC 5952 says. Any other character could end the address within the URL. */
function ipv6Url(text: string): URL | null {
  return ipv6Characters.test(text) ? URL.parse(`http://[${text}]/`) : null
}
