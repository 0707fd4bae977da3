/** The values of a column as ClickHouse's format `Native` has them, all of a block together. */
export interface NativeColumn {
  readonly name: string
  readonly type: string
  /** What stands behind name and type, one part behind the other. */
  readonly parts: readonly Uint8Array[]
}

/** A block of rows in the format `Native`. */
export function nativeBlock(
  rows: number,
  columns: readonly NativeColumn[],
): Uint8Array<ArrayBuffer> {
  const parts = [lengthOf(columns.length), lengthOf(rows)]
  for (const column of columns) {
    parts.push(...textParts(column.name), ...textParts(column.type), ...column.parts)
  }
  return Buffer.concat(parts)
}

/** Collects the texts of a column. */
export interface TextColumn {
  readonly add: (text: string) => void
  /** Those that were added since the last time. */
  readonly taken: () => Uint8Array
}

/** Texts are well-formed: they are written as UTF-8. */
export function textColumn(): TextColumn {
  let bytes = Buffer.allocUnsafeSlow(least)
  let end = 0
  return {
    add(text) {
      const most = end + lengthSize + 3 * text.length
      if (most > bytes.length) bytes = larger(bytes, 2 * most)
      const length = bytes.write(text, end + lengthSize)
      writeLength(bytes, end, length)
      end += lengthSize + length
    },
    taken() {
      const texts = bytes.subarray(0, end)
      // The next ones will be about as long.
      bytes = Buffer.allocUnsafeSlow(Math.max(least, Math.ceil(1.2 * end)))
      end = 0
      return texts
    },
  }
}

const least = 16_384

/** The type of columns of few texts, each of which is written once, and for each row its place among them. */
export const fewTextsType = 'LowCardinality(String)'

/** What comes first in such a column. */
export const fewTextsVersion: Uint8Array = wholeNumber(1)

/** What comes then. */
export function fewTexts(texts: readonly string[], places: Uint32Array): readonly Uint8Array[] {
  const column = textColumn()
  for (const text of texts) column.add(text)
  const isShort = texts.length <= 65_536
  return [
    wholeNumber(hasOwnTexts + (isShort ? ofTwoBytes : ofFourBytes)),
    ...[wholeNumber(texts.length), column.taken()],
    ...[wholeNumber(places.length), bytesOf(isShort ? Uint16Array.from(places) : places)],
  ]
}

/** Some texts in each row, always the same. */
export function sameTexts(texts: readonly string[], rows: number): readonly Uint8Array[] {
  const places = new Uint32Array(rows * texts.length)
  for (let at = 0; at < places.length; at++) places[at] = at % texts.length
  return fewTexts(texts, places)
}

/** The bytes of numbers. No machine that Node runs on has them in another order than ClickHouse. */
export function bytesOf(
  numbers: Uint16Array | Uint32Array | Float64Array | BigUint64Array,
): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** How the places are written, and that the texts come with them. */
const [ofTwoBytes, ofFourBytes, hasOwnTexts] = [1, 2, 0x600]

function wholeNumber(number: number): Uint8Array {
  return bytesOf(BigUint64Array.of(BigInt(number)))
}

function textParts(text: string): readonly Uint8Array[] {
  const bytes = Buffer.from(text)
  return [lengthOf(bytes.length), bytes]
}

function lengthOf(length: number): Uint8Array {
  const bytes = new Uint8Array(lengthSize)
  writeLength(bytes, 0, length)
  return bytes
}

/** Seven bits a byte, the lowest first; always as many bytes, so that a text is written before its length is known. */
function writeLength(bytes: Uint8Array, at: number, length: number): void {
  bytes[at] = (length & 127) | 128
  bytes[at + 1] = ((length >>> 7) & 127) | 128
  bytes[at + 2] = ((length >>> 14) & 127) | 128
  bytes[at + 3] = ((length >>> 21) & 127) | 128
  bytes[at + 4] = length >>> 28
}

const lengthSize = 5

function larger(bytes: Buffer<ArrayBuffer>, size: number): Buffer<ArrayBuffer> {
  const more = Buffer.allocUnsafeSlow(size)
  bytes.copy(more)
  return more
}
