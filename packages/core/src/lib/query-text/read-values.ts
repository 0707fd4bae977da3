/** A piece of a query text. */
export interface Piece {
  readonly text: string
  /** Whether it stood in quotes, and so is taken as it is. */
  readonly quoted: boolean
  /** The index after its last character. */
  readonly end: number
}

/** The first character that is no blank. */
export const solid: RegExp = /\S/g

/** Where a pattern is found first from an index on; the length of the text where it is not. */
export function startOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

/** Values with commas between them, up to a blank. Nothing between two commas is no value; `""` is one. */
export function readValues(
  text: string,
  from: number,
): { readonly values: readonly Piece[]; readonly end: number } {
  const values: Piece[] = []
  let end = from - 1
  do {
    const value = readValue(text, end + 1)
    if (value.quoted || value.text !== '') values.push(value)
    end = value.end
  } while (text[end] === ',')
  return { values, end }
}

/** What is no term: a text in quotes that stands alone, without them, or everything up to a blank. */
export function readFreeText(text: string, from: number): Piece {
  const end = startOf(blank, text, from)
  const quote = text[from] === '"' ? readQuoted(text, from) : null
  const alone = quote?.quoted && startOf(blank, text, quote.end) === quote.end
  return alone ? quote : { text: text.slice(from, end), quoted: false, end }
}

// None of these patterns looks back, so that no text is too long for them.
const blank = /\s/g
const blankOrComma = /[\s,]/g
const escapeOrQuote = /\\[^]|"/g

function readValue(text: string, from: number): Piece {
  const quote = text[from] === '"' ? readQuoted(text, from) : null
  const start = quote?.end ?? from
  const end = startOf(blankOrComma, text, start)
  return { text: (quote?.text ?? '') + text.slice(start, end), quoted: quote?.quoted ?? false, end }
}

/** From one quotation mark to the next; to the end of the text, and not `quoted`, where there is none. */
function readQuoted(text: string, from: number): Piece {
  let at = from + 1
  let end = startOf(escapeOrQuote, text, at)
  while (text[end] === '\\') {
    at = end + 2
    end = startOf(escapeOrQuote, text, at)
  }
  const inside = text.slice(from + 1, end).replace(/\\(["\\])/g, '$1')
  return { text: inside, quoted: end < text.length, end: Math.min(end + 1, text.length) }
}
