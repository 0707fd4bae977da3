import { encodeQuery, type Entry } from '@loggia/core'
import { useMemo, useRef, useState, type RefObject } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { Pagination } from '../hooks/use-pagination.ts'
import { rowsOf } from '../model/row.ts'
import type { ListAnswer } from '../scroll/list-answer.ts'
import { useAwaitedList } from '../scroll/use-row-list.ts'
import type { EntryTableProps } from '../tables/table-props.ts'
import { useTableParts, type EntryTableHandle } from '../tables/use-entry-table.ts'
import { listEnglish } from '../words/list-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import type { ListGridHandle } from './list-grid.tsx'
import { useListSelection, type ListSelection } from './use-list-selection.ts'
import { useJump } from './use-jump.ts'
import { viewStore, type ViewStore } from './view-store.ts'

/** What the parts of a table of one list work with. */
export interface ScrollTableHandle<E extends Entry> {
  /** As parts of tables with pages know it: the page is what the list begins with. */
  readonly handle: EntryTableHandle<E>
  readonly list: ListAnswer<E>
  readonly selected: ListSelection<E>
  readonly grid: RefObject<ListGridHandle | null>
  readonly view: ViewStore
  /** Leads to the first row of a moment, in milliseconds since 1970. */
  readonly jump: (moment: number) => void
  /** What the rows answer, as text. */
  readonly question: string
}

/** Puts the hooks of a table of one list together. */
export function useScrollTable<E extends Entry>(props: EntryTableProps<E>): ScrollTableHandle<E> {
  const parts = useTableParts(props)
  const { table, query, notices } = parts
  const words = useWords(listEnglish)
  const { count } = useViewer()
  const grid = useRef<ListGridHandle>(null)
  const [view] = useState(viewStore)
  // Of the host's own adapter, so that a first page stays when the table begins to ask.
  const list = useAwaitedList(props.adapter, query, {
    initial: props.initialPage,
    waits: parts.waits,
  })
  const selected = useListSelection(table, {
    adapter: props.adapter,
    fields: props.preset.fields,
    rows: list.rows,
    view,
    total: list.total,
    onPartly: (some, all) =>
      notices.show({ tone: 'warning', text: words.notLoadedYet(count(some), count(all)) }),
  })
  const answer = useAnswer(list)
  const question = useAnswered(String(encodeQuery({ ...query, cursor: null })), list.status)
  return {
    handle: {
      ...parts,
      grid,
      answer,
      search: nothingFound,
      selection: { ...selected, rows: [] },
      pages: pagesOf(list, query.size),
    },
    list,
    selected,
    grid,
    view,
    jump: useJump({ rows: list.rows, question, grid, container: parts.container }),
    question,
  }
}

/** A list as a page: with the rows that it begins with. */
function useAnswer<E extends Entry>(list: ListAnswer<E>): Answer<E> {
  const { rows: _, ...others } = list
  const { page } = list
  return { ...others, rows: useMemo(() => rowsOf(page?.entries ?? []), [page]) }
}

/** The question that what is on screen answers: the newest one, unless that is on its way. */
function useAnswered(question: string, status: Answer<Entry>['status']): string {
  const [answered, setAnswered] = useState(question)
  const now = status === 'loading' ? answered : question
  if (now !== answered) setAnswered(now)
  return now
}

function pagesOf<E extends Entry>({ total }: ListAnswer<E>, size: number): Pagination {
  const nowhere = { range: null, next: null, previous: null, first: null }
  return { ...nowhere, total, size, setSize: () => undefined }
}

const nothingFound = { text: '', setText: (): void => undefined, found: [] } as const
