/**
 * Whether the name of a parameter says that its value is a secret, however it is spelled: `access_token`,
 * `accessToken`, `X-Access-Token` and `user[access.token]` are one.
 */
export type IsSecretName = (name: string) => boolean

/** The usual names, with those of a host: each is looked for anywhere in a name. */
export function secretNames(more: readonly string[] = []): IsSecretName {
  const own = more.map(compact).filter((word) => word !== '')
  return (name) => {
    const letters = compact(name)
    if (own.some((word) => letters.includes(word))) return true
    if (harmless.has(letters)) return false
    return anywhere.test(letters) || wordsIn(name).some((word) => whole.has(word))
  }
}

/** Words that mean a secret wherever they stand, since no other word holds them. */
const anywhere =
  /token|secret|passw|passphrase|passcode|credential|signature|apikey|accesskey|privatekey|authori[sz]ation|authentic|session|cookie|bearer|jwt|csrf|xsrf|saml|cardnumber|^code$|(?:auth|verif(?:ication|y)|access|invit(?:e|ation)|reset|login|otp|mfa|device|user|security|recovery|backup|confirm(?:ation)?|activation|magic)code$/

/** Words that mean a secret only when they stand alone: a monkey has no key, a design no sig. */
const whole: ReadonlySet<string> = new Set([
  ...['key', 'auth', 'oauth', 'pass', 'pwd', 'pw', 'sig', 'hmac', 'sid', 'otp', 'totp', 'pin'],
  ...['nonce', 'assertion', 'ticket', 'cvv', 'cvc', 'magic', 'invite'],
])

/** Names that sound like a secret and are none. */
const harmless: ReadonlySet<string> = new Set([
  ...['apikeyname', 'apikeyprefix', 'keyname', 'keyprefix', 'keystate', 'keyid', 'sortkey'],
  ...['maxtokens', 'maxoutputtokens', 'maxcompletiontokens', 'tokentype', 'tokencount'],
])

/** Letters and digits alone, in one case: invisible and full-width characters hide nothing. */
function compact(name: string): string {
  return wordsIn(name).join('')
}

function wordsIn(name: string): readonly string[] {
  const spaced = name.normalize('NFKC').replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ')
  return spaced
    .replace(/\p{C}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
