import { readings } from './decoded-text.ts'
import type { IsSecretName } from './secret-names.ts'

/**
 * Whether a part of a URL holds a secret of its own: an assignment to a secret name, as in the query of a
 * nested URL or in JSON, or something that has the shape of one.
 */
export function hidesSecret(text: string, isSecretName: IsSecretName): boolean {
  const all = readings(text)
  const plain = all?.at(-1)
  if (!all || plain === undefined) return true
  // A slash that is encoded within a password ends no host, so every reading is looked at.
  return assignsSecret(plain, isSecretName) || shapes.test(plain) || all.some(holdsPassword)
}

/** Text is cut at everything that ends a name; what stands between two names says whether one was assigned. */
function assignsSecret(text: string, isSecretName: IsSecretName): boolean {
  const parts = text.split(/([\s&?;#,"'={}()<>|\\:/]+)/)
  return parts.some((name, at) => {
    const between = at % 2 === 0 ? parts[at + 1] : undefined
    return between !== undefined && assignment.test(between) && isSecretName(name)
  })
}

/** `name=`, `"name" =`, `"name":`; not `name:`, which stands in many a harmless search. */
const assignment = /^[\s"'\\]*=|^["'\\]+\s*:/

/** Tokens and keys of widely used services, and how they are sent. */
const shapes =
  /\beyJ[\w-]{5,}\.[\w-]{5,}\.|\b[rs]k[-_][\w-]{8,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}|\bxox[abeprs]-[\w-]{8,}|\bA[KS]IA[0-9A-Z]{16}|\bAIza[\w-]{30,}|\b(?:bearer|basic)\s+[\w+/.~=-]{8,}|-----BEGIN/i

/** `//user:password@host`, with slashes as JSON or Windows may write them, or with one that a proxy left. */
function holdsPassword(text: string): boolean {
  return text
    .split(/[/\\:][/\\]+/)
    .slice(1)
    .some((rest) => {
      const [authority = ''] = rest.split(/[\s/?#]/, 1)
      const colon = authority.indexOf(':')
      return colon !== -1 && authority.includes('@', colon)
    })
}
