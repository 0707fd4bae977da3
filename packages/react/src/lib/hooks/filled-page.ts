import {
  asLoggiaError,
  checkedPage,
  valueAtHand,
  type DataAdapter,
  type Entry,
  type Page,
  type Query,
  type Total,
} from '@loggia/core'

/** How far a page is filled. */
export interface FilledPageOptions<E extends Entry> {
  readonly signal: AbortSignal
  /** A page that was cut off before, to go on from. */
  readonly from?: Page<E> | null
  /** The first page, where it is asked for already. */
  readonly asked?: Promise<Page<E>> | null
  /** Milliseconds after which a page that is still not full is good enough. Default: 5 seconds. */
  readonly patience?: number
  readonly now?: () => number
}

/**
 * The page of a query, asked for again and again where a backend cut it off: each time with what was found until then,
 * the last time full, at the end of all entries, or when patience is over.
 */
export async function* filledPage<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  { signal, from = null, asked = null, patience = 5000, now = Date.now }: FilledPageOptions<E>,
): AsyncGenerator<Page<E>> {
  const begun = now()
  let page = from ?? (await (asked ?? loadedPage(adapter, query, signal)))
  if (!from) yield page
  while (goesOn(page, query) && now() - begun < patience) {
    const size = query.size - page.entries.length
    const rest = await loadedPage(adapter, { ...query, size, cursor: page.next }, signal)
    page = joined(page, rest)
    yield page
  }
}

/** Whether more of a page may be found by looking on. */
export function goesOn<E extends Entry>(
  page: Page<E>,
  { size }: Pick<Query, 'size'>,
): page is Page<E> & { readonly scannedThrough: string; readonly next: string } {
  return page.scannedThrough !== undefined && page.next !== null && page.entries.length < size
}

/**
 * The page of a query, fit to be shown, where the adapter has it at hand; else the promise of it. That fails, too, when
 * the adapter throws at once.
 */
export function askedPage<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Page<E> | Promise<Page<E>> {
  const checked = (answer: unknown): Page<E> => checkedPage<E>(answer, query.size)
  try {
    const answer: unknown = adapter.load(query, { signal })
    // What comes from an adapter of a host's own may be no promise.
    const page = answer instanceof Promise ? valueAtHand(answer) : undefined
    return page === undefined ? Promise.resolve(answer).then(checked) : checked(page)
  } catch (cause) {
    return Promise.reject(asLoggiaError(cause))
  }
}

/** {@link askedPage} as a promise. */
export async function loadedPage<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Promise<Page<E>> {
  return askedPage(adapter, query, signal)
}

/** A page and the rest of it. Where it is the first, and nothing is behind it, all that match have been seen. */
function joined<E extends Entry>(page: Page<E>, rest: Page<E>): Page<E> {
  const { scannedThrough: _, ...before } = page
  const entries = [...page.entries, ...rest.entries]
  const isEverything = page.previous === null && rest.next === null
  const { scannedThrough } = rest
  return {
    ...before,
    entries,
    next: rest.next,
    total: isEverything
      ? { relation: 'exact', count: entries.length }
      : atLeast(rest.total, entries),
    ...(scannedThrough === undefined ? {} : { scannedThrough }),
  }
}

/** No fewer match than were found. */
function atLeast(total: Total, { length }: readonly Entry[]): Total {
  return total.relation === 'at-least' ? { ...total, count: Math.max(total.count, length) } : total
}
