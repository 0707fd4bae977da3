import { decodedText } from './decoded-text.ts'
import { hidesSecret } from './hidden-secrets.ts'
import type { IsSecretName } from './secret-names.ts'

/** Stands where a secret stood. */
const redacted = '[redacted]'

/**
 * A query string without the values of secrets. All other parameters keep their bytes and their order.
 *
 * A value goes when the name of its parameter says so, and also when the value itself holds a secret.
 */
export function sanitisedQuery(query: string, isSecretName: IsSecretName): string {
  return query
    .split('&')
    .map((part) => sanitisedParameter(part, isSecretName))
    .join('&')
}

function sanitisedParameter(part: string, isSecretName: IsSecretName): string {
  const at = part.indexOf('=')
  const name = at === -1 ? part : part.slice(0, at)
  const value = at === -1 ? '' : part.slice(at + 1)
  if (hidesSecret(name, isSecretName)) return at === -1 ? redacted : `${redacted}=${redacted}`
  if (value === '') return part
  const secret = isSecret(name, isSecretName) || hidesSecret(value, isSecretName)
  return secret ? `${name}=${redacted}` : part
}

/**
 * A path without secrets: those in matrix parameters (`;jsessionid=…`), segments that hold one, and the user and
 * password of a URL within it.
 */
export function sanitisedPath(path: string, isSecretName: IsSecretName): string {
  const segments = path.split('/')
  return segments
    .map((segment, at) => {
      if (holdsUser(segment, segments.slice(Math.max(0, at - 2), at))) return redacted
      if (follows(segment, segments[at - 1] ?? '', isSecretName)) return redacted
      if (!hidesSecret(segment, isSecretName)) return segment
      const [start = ''] = segment.split(';', 1)
      const keeps = start !== segment && !hidesSecret(start, isSecretName)
      return keeps ? `${start};${redacted}` : redacted
    })
    .join('/')
}

/** Whether a segment is the value of a secret that the one before names: `/reset-password/8f3kd02mxa`. */
function follows(segment: string, before: string, isSecretName: IsSecretName): boolean {
  const looksRandom = segment.length >= 10 && /\d/.test(segment) && /[a-z]/i.test(segment)
  return looksRandom && isSecret(before, isSecretName)
}

/** Whether a segment is `user:password@host`, and what stands before it ends as URLs do before that. */
function holdsUser(segment: string, before: readonly string[]): boolean {
  const plain = decodedText(segment) ?? ''
  const colon = plain.indexOf(':')
  if (before.length === 0 || colon === -1 || !plain.includes('@', colon)) return false
  const [slashes = ''] = /^[/\\]*/.exec(plain) ?? []
  const start = decodedText(`${before.join('/')}/`) ?? ''
  return /[/\\:][/\\]$/.test(start + slashes)
}

function isSecret(name: string, isSecretName: IsSecretName): boolean {
  const plain = decodedText(name)
  if (plain === null || isSecretName(plain)) return true
  // What stands before the last mark was never a part of the name: `q';?code`.
  return isSecretName(plain.split(/[\s&?;#,"'{}()<>|\\:/]+/).at(-1) ?? '')
}
