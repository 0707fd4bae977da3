/**
 * A text cell that no spreadsheet evaluates.
 *
 * Quoting does not help: `"=1+1"` becomes 2. A leading apostrophe does, and so it does within the text, wherever
 * a spreadsheet that splits at `;` or TAB may begin another cell. NUL, behind which LibreOffice still sees a
 * formula, becomes U+2400. {@link unguardCell} gives back exactly what went in.
 */
export function guardCell(text: string): string {
  const visible = text.replace(special, (char) => (char === '\0' ? symbolForNull : escape + char))
  const inert = visible.replace(splitBeforeFormula, "$&'")
  return leadsFormula.test(inert) ? `'${inert}` : inert
}

/** The text that {@link guardCell} was given. */
export function unguardCell(cell: string): string {
  const inert = leadsFormula.test(cell) ? cell.replace(/^'/, '') : cell
  const visible = inert.replace(splitBeforeGuard, '$1')
  return visible.replace(escaped, (pair) => (pair === symbolForNull ? '\0' : pair.slice(1)))
}

const symbolForNull = '\u2400'
const escape = '\u241b'

const special = /[\0\u2400\u241b]/g
const escaped = /\u241b[\u2400\u241b]|\u2400/g

/** What makes a spreadsheet see a formula, also in full width, and the typographic minus and dash. */
const sign = '[=+\\-@\\u2212\\u2013\\uff0b\\uff0d\\uff1d\\uff20]'

/**
 * Blanks and invisible characters may stand before a sign, which LibreOffice trims when told to. Apostrophes
 * may stand before all of that, so that a cell which already had one is told from a guarded cell.
 */
const leadsFormula = new RegExp(`^'*(?:[\\t\\r\\n]|[\\s\\p{C}]*${sign})`, 'u')

/** Quotes too: a spreadsheet that begins a cell there may take them for those of the cell. */
const formulaBehind = `'*(?:(?![\\t\\r\\n])[\\s\\p{C}"])*${sign}`

/** A line break also ends a row, when the quotes around it are no longer those of a cell. */
const splitBeforeFormula = new RegExp(`[;\\t\\r\\n](?=${formulaBehind})`, 'gu')
const splitBeforeGuard = new RegExp(`([;\\t\\r\\n])'(?=${formulaBehind})`, 'gu')
