import {
  apiLogs,
  csvChunks,
  finder,
  firstQuery,
  runQuery,
  type LogEntry,
  type SortTerm,
} from '@loggia/core'
import { createHash } from 'node:crypto'

/** What the pages must show, so that nobody is quick by being wrong. */
export interface Answers {
  readonly count: number
  /** The timestamp at the top at first, and after each of the {@link orders}. */
  readonly top: string
  readonly tops: readonly string[]
  readonly terms: readonly Term[]
  readonly csv: CsvAnswer
}

/** A text to type, and what is found by its first 0, 1, 2 ... characters. */
export interface Term {
  readonly text: string
  readonly found: readonly Found[]
}

/** How many entries are found, and the timestamp of the first one. */
export interface Found {
  readonly found: number
  readonly top?: string
}

/** What everything is as CSV. */
export interface CsvAnswer {
  readonly hash: string
  readonly lines: number
}

/** The headers to press, one after another, and what that orders by. */
export const orders = [
  { header: 'Endpoint', field: 'endpoint', direction: 'ascending', step: 'sort endpoint' },
  { header: 'Endpoint', field: 'endpoint', direction: 'descending', step: 'turn endpoint' },
  { header: 'Timestamp', field: 'timestamp', direction: 'ascending', step: 'sort time' },
  { header: 'Timestamp', field: 'timestamp', direction: 'descending', step: 'turn time' },
] as const satisfies readonly (SortTerm & { readonly [other: string]: string })[]

/** Common and rare ones; most keys change the result, which is how a page is seen to have answered. */
const texts = ['limit', 'staging', '401', 'bse1', 'image']

/** The right answers for these entries, by core's own definitions. */
export async function answersFor(entries: readonly LogEntry[], quick: boolean): Promise<Answers> {
  const find = finder(entries, apiLogs.fields)
  const answers = {
    count: entries.length,
    top: entries[0]?.timestamp ?? '',
    tops: orders.map(({ field, direction }) => topOf(entries, { field, direction })),
    terms: texts.slice(0, quick || entries.length > 100_000 ? 2 : undefined).map((text) => ({
      text,
      found: Array.from({ length: text.length + 1 }, (_, length) =>
        foundIn(find(text.slice(0, length))),
      ),
    })),
    csv: await csvAnswer(entries),
  }
  const shown = [answers.top, ...answers.tops]
  if (shown.some((top, at) => top === shown[at - 1])) {
    throw new Error('Two orders have the same entry at the top, so no page could be seen to sort.')
  }
  return answers
}

function foundIn(matches: readonly LogEntry[]): Found {
  const first = matches[0]
  return { found: matches.length, ...(first ? { top: first.timestamp } : {}) }
}

function topOf(entries: readonly LogEntry[], term: SortTerm): string {
  const query = { ...firstQuery(apiLogs), sort: [term], size: 1 }
  return runQuery(entries, query, apiLogs.fields).entries[0]?.timestamp ?? ''
}

async function csvAnswer(entries: readonly LogEntry[]): Promise<CsvAnswer> {
  const hash = createHash('sha256')
  let lines = 0
  for await (const part of csvChunks(entries, apiLogs.fields)) {
    hash.update(part)
    lines += part.split('\n').length - 1
  }
  return { hash: hash.digest('hex'), lines }
}
