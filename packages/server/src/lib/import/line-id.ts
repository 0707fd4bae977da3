import { createHash } from 'node:crypto'

/** Where a line stands and what it says. */
export interface LinePlace {
  /** Of the file. */
  readonly name: string
  /** From 1. */
  readonly line: number
  /** What the line says, without addresses: an id must not be a way to find one out. */
  readonly text: string
  readonly time: Date
}

/**
 * The id of the entry of a line: a UUIDv8 (RFC 9562, 5.8) that is always the same for the same line of the same
 * file, and orders lines of the same second as they stand in the file.
 *
 * 48 bits of milliseconds, 32 bits of line number, 42 bits of a hash.
 */
export function lineId({ name, line, text, time }: LinePlace): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([name, line, text]))
    .digest()
  const number =
    (bits(Math.max(0, time.getTime()), 48) << 80n) |
    (8n << 76n) |
    (bits(line / 2 ** 20, 12) << 64n) |
    (2n << 62n) |
    (bits(line, 20) << 42n) |
    (hash.readBigUInt64BE() >> 22n)
  return number
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The lowest bits of a whole number. */
function bits(value: number, count: number): bigint {
  return BigInt.asUintN(count, BigInt(Math.floor(value)))
}
