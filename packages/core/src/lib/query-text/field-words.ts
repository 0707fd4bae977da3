import type { Field } from '../field.ts'

/** The field with this keyword or name, whatever its case. */
export function fieldOf(word: string, fields: readonly Field[]): Field | undefined {
  const wanted = word.toLowerCase()
  return fields.find((field) => wordsOf(field).some((each) => each.toLowerCase() === wanted))
}

/** The words for a field in query text, the one to use first. */
export function wordsOf(field: Field | undefined): readonly string[] {
  return [field?.keyword, field?.name].filter((word) => word !== undefined)
}

/**
 * The word of a field that somebody meant who wrote another: one that is one slip away, or else one of which one is the
 * beginning of the other, as in `lat` for `latency`.
 */
export function nearestWord(written: string, fields: readonly Field[]): string | null {
  const word = written.toLowerCase()
  const words = fields.flatMap(wordsOf)
  const find = (near: (a: string, b: string) => boolean): string | undefined =>
    words.find((each) => near(word, each.toLowerCase()))
  return find(oneSlipAway) ?? find(begins) ?? null
}

/** One letter more, less or instead, or two neighbours that changed places. */
function oneSlipAway(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return (x.length < 2 && y.length < 2) || (x.length === 2 && x === `${y[1]}${y[0]}`)
}

function begins(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a))
}
