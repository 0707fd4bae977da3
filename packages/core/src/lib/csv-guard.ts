/**
 * A text cell that no spreadsheet evaluates.
 *
 * Quoting does not help: `"=1+1"` becomes 2. A leading apostrophe does. NUL, behind which LibreOffice still
 * sees a formula, becomes U+2400. {@link unguardCell} gives back exactly what went in.
 */
export function guardCell(text: string): string {
  const visible = text.replace(special, (char) => (char === '\0' ? symbolForNull : escape + char))
  return leadsFormula.test(visible) ? `'${visible}` : visible
}

/** The text that {@link guardCell} was given. */
export function unguardCell(cell: string): string {
  const visible = leadsFormula.test(cell) ? cell.replace(/^'/, '') : cell
  return visible.replace(escaped, (pair) => (pair === symbolForNull ? '\0' : pair.slice(1)))
}

const symbolForNull = '\u2400'
const escape = '\u241b'

const special = /[\0\u2400\u241b]/g
const escaped = /\u241b[\u2400\u241b]|\u2400/g

/**
 * What makes a spreadsheet see a formula, also in full width, with the typographic minus and dash, and behind
 * blanks and invisible characters, which LibreOffice trims when told to. Apostrophes may stand before it, so
 * that a cell which already had one is told from a guarded cell.
 */
const leadsFormula = /^'*(?:[\t\r\n]|[\s\p{C}]*[=+\-@\u2212\u2013\uff0b\uff0d\uff1d\uff20])/u
