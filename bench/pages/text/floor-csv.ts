import type { LogEntry } from '@loggia/core'

/** The same CSV as Loggia's in parts of 512 rows, written for this one kind of entry: the yardstick. */
export function floorCsv(entries: readonly LogEntry[]): readonly string[] {
  const parts = [`${names.join(',')}\r\n`]
  for (let from = 0; from < entries.length; from += rowsAPart) {
    const rows = entries.slice(from, from + rowsAPart).map(row)
    parts.push(`${rows.join('\r\n')}\r\n`)
  }
  return parts
}

const names = [
  'apikey_name',
  'apikey_prefix',
  'method',
  'endpoint',
  'query_params',
  'status_code',
  'error_code',
  'ip_hash',
  'timestamp',
] as const

const rowsAPart = 512

function row(entry: LogEntry): string {
  return names.map((name) => cell(entry[name])).join(',')
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  if (value === null) return ''
  const guarded = formula.test(value) ? `'${value}` : value
  return special.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const formula = /^'*[\t\r\n\0=+\-@]/
const special = /[",\r\n]/
