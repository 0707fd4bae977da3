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
  if (hides(name, isSecretName)) return at === -1 ? redacted : `${redacted}=${redacted}`
  if (value === '') return part
  const secret = isSecret(name, isSecretName) || hides(value, isSecretName)
  return secret ? `${name}=${redacted}` : part
}

/** A path without secrets: those in matrix parameters (`;jsessionid=…`) and segments that hold one. */
export function sanitisedPath(path: string, isSecretName: IsSecretName): string {
  return path
    .split('/')
    .map((segment) => {
      if (!hides(segment, isSecretName)) return segment
      const [start = ''] = segment.split(';', 1)
      const keeps = start !== segment && !hides(start, isSecretName)
      return keeps ? `${start};${redacted}` : redacted
    })
    .join('/')
}

function isSecret(name: string, isSecretName: IsSecretName): boolean {
  const plain = decodedText(name)
  return plain === null || isSecretName(plain)
}

function hides(text: string, isSecretName: IsSecretName): boolean {
  const plain = decodedText(text)
  return plain === null || hidesSecret(plain, isSecretName)
}
