import type { DataAdapter } from '../adapter.ts'
import { checkedPage } from '../checked-page.ts'
import type { Entry } from '../entry.ts'
import type { Page, Total } from '../page.ts'
import type { Query } from '../query.ts'
import { fault, quoted, thrown, type Subject } from './check.ts'

/** Pages after which a walk is thought to have no end: short and empty pages are allowed. */
const mostPages = 1000

/** Loads one page as a table would. `name` says which one it is, when it is faulty. */
export async function loaded<E extends Entry>(
  { adapter }: Pick<Subject<E>, 'adapter'>,
  query: Query,
  name = 'The page',
): Promise<Page<E>> {
  const answer = await answered(adapter, query, name)
  const size = answer?.entries?.length
  if (size > query.size)
    fault(`${name} holds ${size} entries, though ${query.size} were asked for.`)
  return checkedPage<E>(answer, query.size)
}

async function answered<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  name: string,
): Promise<Page<E>> {
  try {
    return await adapter.load(query, { signal: new AbortController().signal })
  } catch (cause) {
    return fault(`${name} was refused: ${thrown(cause)}`, cause)
  }
}

/** All pages from the first one to the end, with something that happens after each of them. */
export async function walked<E extends Entry>(
  subject: Pick<Subject<E>, 'adapter'>,
  query: Query,
  afterPage: (page: Page<E>, number: number) => void | Promise<void> = () => {},
): Promise<readonly Page<E>[]> {
  const pages: Page<E>[] = []
  const cursors = new Map<string, number>()
  for (let cursor: string | null = null; ;) {
    const number = pages.length + 1
    const page: Page<E> = await loaded(subject, { ...query, cursor }, `Page ${number}`)
    pages.push(page)
    await afterPage(page, number)
    if (page.next === null) return pages
    const before = cursors.get(page.next)
    if (before !== undefined)
      fault(`The walk never ends: page ${number} hands out the cursor of page ${before} again.`)
    if (number === mostPages) fault(`The walk never ends: page ${number} still has a \`next\`.`)
    cursors.set(page.next, number)
    cursor = page.next
  }
}

/**
 * All pages of a walk that is to show these entries. A fault that comes when all of them were shown says which page
 * should have been the last.
 */
export async function walkedToEnd<E extends Entry>(
  subject: Pick<Subject<E>, 'adapter'>,
  query: Query,
  expected: readonly Entry[],
): Promise<readonly Page<E>[]> {
  const missing = new Set(expected.map(({ id }) => id))
  let last = 0
  try {
    return await walked(subject, query, ({ entries }, number) => {
      for (const { id } of entries) missing.delete(id)
      if (missing.size === 0) last ||= number
    })
  } catch (error) {
    if (last === 0) throw error
    const words = error instanceof Error ? error.message : String(error)
    return fault(`Page ${last} is the last, so its \`next\` must be null. ${words}`, error)
  }
}

/** Faults when a total that claims something of `count` entries is wrong. */
export function checkTotal(total: Total, count: number, name: string): void {
  if (total.relation === 'exact' && total.count !== count) {
    fault(`${name} says that exactly ${total.count} entries match, but ${count} do.`)
  }
  if (total.relation === 'at-least' && total.count > count) {
    fault(`${name} says that at least ${total.count} entries match, but only ${count} do.`)
  }
}

/** Faults when an entry comes twice. */
export function checkRepeats(pages: readonly Page<Entry>[]): void {
  const seen = new Map<string, number>()
  for (const [at, { entries }] of pages.entries()) {
    for (const { id } of entries) {
      const before = seen.get(id)
      if (before !== undefined) fault(repetition(id, before, at + 1, pages))
      seen.set(id, at + 1)
    }
  }
}

function repetition(
  id: string,
  before: number,
  again: number,
  pages: readonly Page<Entry>[],
): string {
  const wasLast = again === before + 1 && pages[before - 1]?.entries.at(-1)?.id === id
  const what = wasLast ? `the last entry of page ${before}` : 'what was shown before'
  return again === before
    ? `Page ${again} holds the entry ${quoted(id)} twice.`
    : `Page ${again} repeats the entry ${quoted(id)} of page ${before}: the cursor does not exclude ${what}.`
}
