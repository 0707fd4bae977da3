import { apiLogs, finder, firstQuery, runQuery, type LogEntry, type SortTerm } from '@loggia/core'

/** What the pages must show, so that nobody is quick by being wrong. */
export interface Answers {
  readonly count: number
  /** The timestamp at the top at first, and after each of the {@link orders}. */
  readonly top: string
  readonly tops: readonly string[]
  readonly terms: readonly Term[]
}

/** A text to type, and how many entries hold its first 0, 1, 2 ... characters. */
export interface Term {
  readonly text: string
  readonly found: readonly number[]
}

/** The headers to press, one after another, and what that orders by. */
export const orders = [
  { header: 'Endpoint', field: 'endpoint', direction: 'ascending', step: 'sort endpoint' },
  { header: 'Endpoint', field: 'endpoint', direction: 'descending', step: 'turn endpoint' },
  { header: 'Timestamp', field: 'timestamp', direction: 'ascending', step: 'sort time' },
  { header: 'Timestamp', field: 'timestamp', direction: 'descending', step: 'turn time' },
] as const satisfies readonly (SortTerm & { readonly [other: string]: string })[]

/** Common and rare ones; most keys change the result, which is how a page is seen to have answered. */
const texts = ['limit', '401', 'staging', 'bse1', 'image']

/** The right answers for these entries, by core's own definitions. */
export function answersFor(entries: readonly LogEntry[], quick: boolean): Answers {
  const find = finder(entries, apiLogs.fields)
  const answers = {
    count: entries.length,
    top: entries[0]?.timestamp ?? '',
    tops: orders.map(({ field, direction }) => topOf(entries, { field, direction })),
    terms: texts.slice(0, quick ? 2 : undefined).map((text) => ({
      text,
      found: Array.from(
        { length: text.length + 1 },
        (_, length) => find(text.slice(0, length)).length,
      ),
    })),
  }
  const shown = [answers.top, ...answers.tops]
  if (shown.some((top, at) => top === shown[at - 1])) {
    throw new Error('Two orders have the same entry at the top, so no page could be seen to sort.')
  }
  return answers
}

function topOf(entries: readonly LogEntry[], term: SortTerm): string {
  const query = { ...firstQuery(apiLogs), sort: [term], size: 1 }
  return runQuery(entries, query, apiLogs.fields).entries[0]?.timestamp ?? ''
}
