/**
 * What a part of a URL may be read as: as it is, and after each round of decoding, until nothing in it is
 * percent-encoded any more. `null` when that has no end in sight, as only somebody who hides something would
 * write it.
 *
 * Tolerant: what is no encoding stays as it is.
 */
export function readings(text: string): readonly [string, ...string[]] | null {
  const found: [string, ...string[]] = [text]
  let plain = text.replaceAll('+', ' ')
  for (let round = 0; round < mostRounds; round++) {
    if (plain !== found.at(-1)) found.push(plain)
    const once = plain.replace(encodedUnit, unitOf).replace(encodedBytes, textOf)
    if (once === plain) return found
    plain = once
  }
  return null
}

/** The last of the {@link readings} of a text. */
export function decodedText(text: string): string | null {
  return readings(text)?.at(-1) ?? null
}

const mostRounds = 8
const encodedBytes = /(?:%[0-9a-f]{2})+/gi
/** No standard, but some servers read it. */
const encodedUnit = /%u([0-9a-f]{4})/gi

function unitOf(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16))
}

function textOf(bytes: string): string {
  const values = bytes.split('%').slice(1)
  const array = Uint8Array.from(values, (digits) => Number.parseInt(digits, 16))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(array)
}
