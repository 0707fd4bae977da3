import { fieldText } from '../field.ts'
import { roomFor, widened, type Codes } from './codes.ts'
import { reaching, type Work } from './work.ts'

/**
 * What was recorded for one field: each different value once, and a code for each row that says which one it has. Where
 * there are very many, the same value can have several codes.
 */
export interface Column {
  readonly values: readonly unknown[]
  /** Makes it reach to so many rows. */
  readonly reach: (rows: number) => Work<void>
  /** For as many rows as it reaches to, or more. */
  readonly codes: () => Codes
}

/** @param valueOf what is read of a row */
export function columnOf<E>(rows: readonly E[], valueOf: (row: E) => unknown): Column {
  const values: unknown[] = []
  const codeOf = dictionary(values)
  let codes: Codes = new Uint8Array()
  let reached = 0

  const part = (from: number, to: number): void => {
    let at = from
    for (const row of rows.slice(from, to)) {
      const code = codeOf(valueOf(row))
      if (code >= 2 ** (8 * codes.BYTES_PER_ELEMENT)) codes = widened(codes, 0, code + 1)
      codes[at++] = code
    }
    reached = to
  }
  return {
    values,
    codes: () => codes,
    *reach(to) {
      if (codes.length < to) codes = widened(codes, roomFor(rows.length, reached), 0)
      yield* reaching(to, () => reached, part)
    },
  }
}

/** Gives each value its code, and a new one to each that is not known. */
function dictionary(values: unknown[]): (value: unknown) => number {
  const known = new Map<unknown, number>()
  const texts = new Map<string, number>()
  const codeIn = <K>(codes: Map<K, number>, key: K, value: unknown): number => {
    const code = codes.get(key)
    if (code !== undefined) return code
    // Values that repeat are met early; to keep all of those that do not would weigh more than the column.
    if (codes.size < mostKnown) codes.set(key, values.length)
    return values.push(value) - 1
  }
  // No two objects are the same, but what is read of them often is.
  return (value) => {
    if (typeof value !== 'object' || value === null || value instanceof Date) {
      return codeIn(known, value, value)
    }
    const text = fieldText(value)
    return text.length > longestKnown ? values.push(value) - 1 : codeIn(texts, text, value)
  }
}

const mostKnown = 32_768
/** Characters. Longer texts, such as those of bodies, would be kept beside the objects that they are read of. */
const longestKnown = 1000
