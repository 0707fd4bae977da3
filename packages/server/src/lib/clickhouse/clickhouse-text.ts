import type { ClickHouseRow } from './clickhouse-database.ts'

/** Rows as ClickHouse reads them as `TabSeparated`: a line each, with the same columns as the first. */
export function tabSeparated(rows: readonly ClickHouseRow[]): string {
  const columns = columnsOf(rows)
  let text = ''
  for (const row of rows) {
    columns.forEach((column, at) => {
      text += at === 0 ? cell(row[column]) : `\t${cell(row[column])}`
    })
    text += '\n'
  }
  return text
}

/** The names of the columns of such a text, in its order. */
export function columnsOf([first = {}]: readonly ClickHouseRow[]): readonly string[] {
  return Object.keys(first)
}

/** Text, a whole number, or a map of texts: what the tables of a store hold. */
function cell(value: unknown): string {
  if (typeof value === 'string') return textCell(value)
  if (Number.isSafeInteger(value)) return String(value)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return mapText(value)
  throw new TypeError(`${String(value)} has no text for ClickHouse`)
}

function mapText(map: object): string {
  const pairs = Object.entries(map).map(([key, value]) => pairText(key, String(value)))
  return `{${pairs.join(',')}}`
}

/** A key and its value within the braces of a map. */
function pairText(key: string, value: string): string {
  return `'${escaped(key, specialInQuotes)}':'${escaped(value, specialInQuotes)}'`
}

/** A text as a cell. */
function textCell(text: string): string {
  return escaped(text, special)
}

/** Most texts have nothing to escape, and stay as they are. */
function escaped(text: string, pattern: RegExp): string {
  if (text.search(pattern) === -1) return text
  return text.replace(pattern, (char) => escapes[char] ?? `\\${char}`)
}

const special = /[\\\t\n\r\0]/g
const specialInQuotes = /[\\'\t\n\r\0]/g

/** Others stand for themselves behind a backslash. */
const escapes: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
}

/** The cells of such a text as ClickHouse writes it. */
export function cellsIn(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n')
  // The last line has an end, too.
  lines.pop()
  return lines.map((line) => {
    const cells = line.split('\t')
    return line.includes('\\') ? cells.map(unescaped) : cells
  })
}

function unescaped(cell: string): string {
  return cell.replace(/\\(.)/gsu, (_, char: string) => characters[char] ?? char)
}

const characters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(escapes).map(([char, escape]) => [escape.slice(1), char])),
  b: '\b',
  f: '\f',
}
