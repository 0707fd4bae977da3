/** The cells of one row of CSV (RFC 4180), out of their quotes; `null` where a quote stands wrong. */
export function cellsIn(text: string): readonly string[] | null {
  if (!text.includes('"')) return text.split(',')
  const cells: string[] = []
  for (let at = 0; ; at++) {
    const isQuoted = text[at] === '"'
    const end = isQuoted ? closingQuote(text, at + 1) + 1 : endOfPlain(text, at)
    const cell = text.slice(at, end)
    if (isQuoted ? end === 0 : cell.includes('"')) return null
    cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === text.length) return cells
    if (text[end] !== ',') return null
    at = end
  }
}

function endOfPlain(text: string, from: number): number {
  const comma = text.indexOf(',', from)
  return comma === -1 ? text.length : comma
}

/** Where a quote stands that is not doubled; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}
