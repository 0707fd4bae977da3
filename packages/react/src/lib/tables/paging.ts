import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { EntryTableProps } from './table-props.ts'

/**
 * Pages with buttons to turn them, or everything that matches as one list. The code of a list is fetched with `scroll`;
 * {@link OneList} has it already.
 */
export type Paging = 'pages' | 'scroll' | OneList

/** One list whose code comes with that of the page: `oneList` of `@loggia/react/one-list`. */
export interface OneList {
  readonly Table: <E extends Entry>(props: EntryTableProps<E>) => ReactElement
}
