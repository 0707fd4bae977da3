'use client'

import { ScrollTable } from './lib/one-list/scroll-table.tsx'
import type { OneList } from './lib/tables/paging.ts'

export type { OneList } from './lib/tables/paging.ts'

/**
 * One list instead of pages, whose code is loaded with the page instead of being fetched when it is wanted: a server then
 * renders its first rows, and they come alive as soon as the page does.
 *
 * ```tsx
 * const Logs = () => <LogsTable adapter={adapter} paging={oneList} initialPage={firstPage} />
 * ```
 */
export const oneList: OneList = { Table: ScrollTable }
