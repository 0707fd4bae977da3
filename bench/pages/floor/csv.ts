import type { LogEntry } from '@loggia/core'

/** Offers entries as a file. Others get their turn after some milliseconds. */
export async function saveCsv(entries: readonly LogEntry[], found: Uint32Array): Promise<void> {
  const parts: Blob[] = []
  let began = performance.now()
  for (const part of floorCsv(entries, found)) {
    parts.push(new Blob([part]))
    if (performance.now() - began < longestTask) continue
    await turn()
    began = performance.now()
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(parts, { type: 'text/csv' }))
  link.download = 'logs.csv'
  link.click()
}

/** The same CSV as Loggia's in parts of 512 rows, written for this one kind of entry: the yardstick. */
export function* floorCsv(entries: readonly LogEntry[], found: Uint32Array): Generator<string> {
  yield `${names.join(',')}\r\n`
  for (let from = 0; from < found.length; from += rowsAPart) {
    const rows: string[] = []
    for (const at of found.subarray(from, from + rowsAPart)) rows.push(row(entries[at]))
    yield rows.join('')
  }
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

/** Milliseconds. */
const longestTask = 12

function row(entry: LogEntry | undefined): string {
  if (!entry) return ''
  const { apikey_name, apikey_prefix, method, endpoint, query_params } = entry
  const { status_code, error_code, ip_hash, timestamp } = entry
  return `${cell(apikey_name)},${cell(apikey_prefix)},${cell(method)},${cell(endpoint)},${cell(query_params)},${status_code},${cell(error_code)},${cell(ip_hash)},${timestamp}\r\n`
}

function cell(value: string | null): string {
  if (value === null) return ''
  if (plain.test(value)) return value
  const guarded = formula.test(value) ? `'${value}` : value
  return special.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Nothing to guard and nothing to quote, told by one look. */
const plain = /^[\w/][\w/ .:-]*$/
const formula = /^'*[\t\r\n\0=+\-@]/
const special = /[",;\t\r\n]/

/** Settles when whatever waits has had its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
}
