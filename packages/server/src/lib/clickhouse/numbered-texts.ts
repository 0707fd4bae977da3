import type { RowTexts } from './clickhouse-database.ts'

/**
 * How a line begins that is given its number later: room for the number, the end of its cell, and the brace of a map, in
 * which blanks mean nothing. A number itself has room for none, not even for zeros.
 */
export const numberPlace: string = ' '.repeat(18)

/**
 * Writes numbers at the beginning of lines that begin with {@link numberPlace}, one after the other. It writes into the
 * text that it is given: of megabytes, a few bytes a line change.
 */
export function numbered({ columns, parts }: RowTexts, first: number): RowTexts {
  let number = first
  for (const part of parts) {
    for (let line = 0; line < part.length; line = part.indexOf(lineEnd, line) + 1) {
      begin(part, line, number++)
    }
  }
  return { columns, parts }
}

function begin(text: Uint8Array, line: number, number: number): void {
  let digits = 1
  for (let power = 10; power <= number; power *= 10) digits++
  let left = number
  for (let at = line + digits - 1; at >= line; at--) {
    text[at] = zero + (left % 10)
    left = Math.floor(left / 10)
  }
  text[line + digits] = tab
  text[line + digits + 1] = brace
}

const [lineEnd, tab, zero, brace] = [10, 9, 48, 123]
