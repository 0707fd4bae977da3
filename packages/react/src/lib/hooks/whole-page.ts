import type { DataAdapter, Entry, Page, Query } from '@loggia/core'
import { filledPage, loadedPage } from './filled-page.ts'

/** What {@link filledPage} comes to in the end. */
export async function wholePage<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Promise<Page<E>> {
  let page: Page<E> | null = null
  for await (const found of filledPage(adapter, query, { signal })) page = found
  return page ?? loadedPage(adapter, query, signal)
}
