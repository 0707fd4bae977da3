import { canonicalIp, hex } from '@loggia/core'

/** Turns an address into what is recorded of it. */
export type AddressHash = (address: string) => Promise<string>

/**
 * HMAC-SHA-256 of an address under a secret of yours: the safer way to record addresses.
 *
 * All IPv4 addresses can be hashed and compared within half an hour, so a plain SHA-256 hides an address from
 * readers of the log only. Without the secret nobody can do that here. Use one secret an account, keep it
 * for as long as entries should be comparable, and never send it to a browser.
 *
 * @throws RangeError when the secret has fewer than 16 characters
 */
export function keyedIpHash(secret: string): AddressHash {
  if (secret.length < 16) {
    throw new RangeError(
      'The secret for addresses is shorter than 16 characters, so it could be guessed and every address with it. Use 32 random bytes as text.',
    )
  }
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  let key: Promise<CryptoKey> | null = null
  return async (address) => {
    key ??= crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
    return hex(await crypto.subtle.sign('HMAC', await key, encoder.encode(canonicalIp(address))))
  }
}
