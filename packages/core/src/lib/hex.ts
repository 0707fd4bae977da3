/** Bytes as hexadecimal digits, two each, in lower case: how digests are recorded. */
export function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
