import type { Entry } from '../entry.ts'
import type { Page } from '../page.ts'
import { firstQuery } from '../preset.ts'
import type { Query } from '../query.ts'
import { encodeQuery } from '../encode-query.ts'
import { matching } from '../run-query.ts'
import { fault, quoted, sentence, type Subject } from './check.ts'
import { checkRepeats, checkTotal, walkedToEnd } from './walk.ts'

/** A question, and the rule that its answer shows. */
export interface Case {
  readonly asked: Partial<Query>
  /** A whole sentence. It ends the message of a fault. */
  readonly rule: string
}

/** Entries a page, few enough that every walk turns some pages. */
export const smallPage = 5

/** A whole query out of what a check cares about. */
export function queryOf<E extends Entry>({ preset }: Subject<E>, asked: Partial<Query>): Query {
  return { ...firstQuery(preset), size: smallPage, ...asked }
}

/** Faults unless all pages together are what the query means by definition. */
export async function checkWalk<E extends Entry>(
  subject: Subject<E>,
  { asked, rule }: Case,
): Promise<readonly Page<E>[]> {
  const query = queryOf(subject, asked)
  const expected = matching(subject.entries, query, subject.preset.fields)
  try {
    const pages = await walkedToEnd(subject, query, expected)
    checkRepeats(pages)
    checkSame(expected, pages)
    for (const [at, { total }] of pages.entries()) {
      checkTotal(total, expected.length, `Page ${at + 1}`)
    }
    return pages
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return fault(`${sentence(words)} ${rule} Asked: ${readable(query)}`, error)
  }
}

export async function checkWalks<E extends Entry>(
  subject: Subject<E>,
  cases: readonly Case[],
): Promise<void> {
  for (const each of cases) await checkWalk(subject, each)
}

function readable(query: Query): string {
  return decodeURIComponent(String(encodeQuery(query)))
}

/** Faults unless the pages hold these entries in this order. */
function checkSame(expected: readonly Entry[], pages: readonly Page<Entry>[]): void {
  const shown = pages.flatMap(({ entries }) => entries)
  const wanted = new Set(expected.map(({ id }) => id))
  const extra = shown.find(({ id }) => !wanted.has(id))
  if (extra) fault(`The entry ${quoted(extra.id)} is shown, though it does not match.`)
  checkMissing(expected, pages)
  for (const [at, { id }] of expected.entries()) {
    const found = shown[at]?.id
    if (found !== id) fault(`The entry ${quoted(found)} comes where ${quoted(id)} belongs.`)
  }
}

/** Faults when one of these entries is on no page. */
export function checkMissing(expected: readonly Entry[], pages: readonly Page<Entry>[]): void {
  const shown = new Set(pages.flatMap(({ entries }) => entries.map(({ id }) => id)))
  const missing = expected.find(({ id }) => !shown.has(id))
  if (!missing) return
  const edge = pages.findIndex(
    ({ entries, next }) => next !== null && entries.at(-1)?.timestamp === missing.timestamp,
  )
  const why =
    edge === -1
      ? ''
      : ` It has the time of the last entry of page ${edge + 1}: a cursor must tell entries of one millisecond apart.`
  fault(`The entry ${quoted(missing.id)} matches, but no page holds it.${why}`)
}
