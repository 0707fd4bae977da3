import type { Handler } from '@loggia/server'
import { days, start, type Share } from './server-entries.ts'

/** A streamed export. */
export interface Exported {
  readonly format: string
  readonly rows: number
  readonly bytes: number
  /** Milliseconds. */
  readonly took: number
  /** Milliseconds to the first part. */
  readonly first: number
}

/** Reads the export of the newest million entries, as fast as it comes. */
export async function exported(
  handler: Handler,
  share: Share,
  format: 'ndjson' | 'csv',
): Promise<Exported> {
  const end = start + days * 86_400_000
  const from = end - Math.round((days * 86_400_000 * Math.min(million, share.count)) / share.count)
  const period = new URLSearchParams({ from: new Date(from).toISOString() })
  const begun = performance.now()
  const response = await handler(
    new Request(`http://bench.test/v1/logs/export?format=${format}&${period}`),
  )
  if (!response.ok || !response.body) throw new Error(`export: ${response.status}`)
  let [rows, bytes, first] = [0, 0, 0]
  for await (const part of response.body) {
    first ||= performance.now() - begun
    bytes += part.length
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) rows++
  }
  return { format, rows, bytes, took: performance.now() - begun, first }
}

const million = 1_000_000
