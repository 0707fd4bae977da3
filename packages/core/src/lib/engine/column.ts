import { fieldText } from '../field.ts'
import { roomFor, widened, type Codes } from './codes.ts'
import { partLength, type Work } from './work.ts'

/**
 * What was recorded for one field: each different value once, and a code for each row that says which one it has. Of
 * values that hardly ever repeat, the same one can have several codes.
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
  let codes: Codes = new Uint8Array()
  let reached = 0
  let codeOf = dictionary(values)
  let isLookedUp = true

  const part = (from: number, to: number): number => {
    let at = from
    for (const row of rows.slice(from, to)) {
      const code = codeOf(valueOf(row))
      codes = code < 2 ** (8 * codes.BYTES_PER_ELEMENT) ? codes : widened(codes, 0, code + 1)
      codes[at++] = code
    }
    isLookedUp &&= to < enoughRows || values.length < to * mostDifferent
    if (!isLookedUp) codeOf = (value) => values.push(value) - 1
    return to
  }
  return {
    values,
    codes: () => codes,
    *reach(to) {
      if (reached >= to) return
      codes = widened(codes, codes.length < to ? roomFor(to, reached) : 0, 0)
      while (reached < to) {
        reached = part(reached, Math.min(to, reached + partLength))
        yield
      }
      // A large one weighs more than its column. Rows to come begin another.
      if (isLookedUp && values.length > mostKept) codeOf = dictionary(values)
    },
  }
}

/** Gives each different value its code. */
function dictionary(values: unknown[]): (value: unknown) => number {
  const known = new Map<unknown, number>()
  const texts = new Map<string, number>()
  const kept = <K>(codes: Map<K, number>, key: K, value: unknown): number => {
    let code = codes.get(key)
    if (code === undefined) codes.set(key, (code = values.push(value) - 1))
    return code
  }
  // No two objects are the same, but what is read of them often is.
  return (value) =>
    typeof value !== 'object' || value === null || value instanceof Date
      ? kept(known, value, value)
      : kept(texts, fieldText(value), value)
}

/** Rows after which it shows whether values repeat, and the part that may differ. */
const enoughRows = 16_384
const mostDifferent = 0.7
const mostKept = 65_536
