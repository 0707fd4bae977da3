import {
  orderOf,
  queryOf,
  type DataAdapter,
  type Entry,
  type Page,
  type Preset,
} from '@loggia/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { sourceKey } from '../account/source-key.ts'
import { wholePage } from '../hooks/whole-page.ts'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { Paging } from '../tables/paging.ts'
import { isHeld, newestRows, placeOf, questionOf } from './live-question.ts'
import {
  nextWindow,
  unknownWindow,
  type Gap,
  type LiveEvent,
  type LiveWindow,
  type Waiting,
} from './live-window.ts'
import {
  useAutoRefresh,
  type AutoRefresh,
  type AutoRefreshOptions,
  type LiveOptions,
} from './use-auto-refresh.ts'
import { useNews } from './use-news.ts'

/** What rows that come by themselves come into. */
export interface LiveRowsOptions<E extends Entry>
  extends LiveOptions, Pick<AutoRefreshOptions, 'every' | 'now' | 'random'> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly adapter: DataAdapter<E>
  readonly answer: Answer<E>
  /** As of the table. In one list nothing is missed, for there is no next page. Default: `pages`. */
  readonly paging?: Paging | undefined
  /** Whether the first row is in view. */
  readonly isAtTop: () => boolean
  readonly scrollToTop: () => void
}

/** Rows that come by themselves, while that is switched on. */
export interface LiveRows {
  readonly auto: AutoRefresh
  /** Rows that came and are not shown, since the person has left the top or works with single rows. */
  readonly waiting: Waiting | null
  /** Shows what waits: the first page, from its top. */
  readonly show: () => void
  /** What came without ever being on screen; `null` once the person has moved on. */
  readonly gap: Gap | null
  /** To the next page, where a gap begins; absent where there is none. */
  readonly moveOn: (() => void) | null
}

/**
 * Asks for the newest rows every 10 seconds and shows them, or lets them wait while they would disturb.
 *
 * Whatever the page at hand, it is the first one that is asked for, so that what waits is counted right.
 */
export function useLiveRows<E extends Entry>(options: LiveRowsOptions<E>): LiveRows {
  const { table, adapter, answer, paging = 'pages' } = options
  const { state, change } = table
  const query = queryOf(state)
  const question = `${sourceKey(adapter)}?${questionOf(query)}`
  const place = placeOf(state)
  const [window, apply] = useLiveWindow(options)
  const polled = usePolled(options, question, apply)
  const known = window.question === question && window.seen !== null
  const [woken, setWoken] = useState(false)
  const auto = useAutoRefresh({
    ...options,
    woken,
    async ask(signal) {
      const page = await wholePage(adapter, newestRows(query), signal)
      signal.throwIfAborted()
      polled(question, page)
    },
    atOnce: !known && answer.status === 'ready',
  })
  const { on } = auto
  useNews(adapter, newestRows(query), { on, onNews: auto.wake, onListening: setWoken })
  const loaded = useLatest(() => {
    if (answer.status !== 'ready' || !answer.page) return
    apply({ type: 'loaded', question, place, page: answer.page, live: on })
  })
  useEffect(() => loaded.current(), [loaded, answer.ended])
  useSettled(window, answer, apply)

  const hasGaps = paging === 'pages'
  const next = answer.page?.next ?? null
  const shown = answer.rows.length
  return {
    auto,
    waiting: window.question === question ? window.waiting : null,
    show() {
      if (place === 'later') return change({ type: 'first' })
      if (place === 'newest' && window.held) {
        answer.replace(window.held, apply({ type: 'released' }).fresh)
      } else answer.reload()
      options.scrollToTop()
    },
    gap: hasGaps && window.question === question && place === 'newest' ? window.gap : null,
    moveOn: !hasGaps || next === null ? null : () => change({ type: 'next', cursor: next, shown }),
  }
}

type Apply<E extends Entry> = (event: LiveEvent<E>) => LiveWindow<E>

/** The window, and how it goes on. Two events within one rendering build on each other. */
function useLiveWindow<E extends Entry>({
  table,
  preset,
}: LiveRowsOptions<E>): readonly [LiveWindow<E>, Apply<E>] {
  const [window, setWindow] = useState<LiveWindow<E>>(unknownWindow)
  const latest = useRef<LiveWindow<E>>(unknownWindow)
  const order = useLatest(() => orderOf(newestRows(queryOf(table.state)).sort, preset.fields))
  const apply = useCallback(
    (event: LiveEvent<E>) => {
      latest.current = nextWindow(latest.current, event, order.current())
      setWindow(latest.current)
      return latest.current
    },
    [order],
  )
  return [window, apply]
}

/** What becomes of the newest page, by what the person is doing when it comes. */
function usePolled<E extends Entry>(
  { table: { state }, answer, isAtTop }: LiveRowsOptions<E>,
  now: string,
  apply: Apply<E>,
): (question: string, page: Page<E>) => void {
  const latest = useLatest((question: string, page: Page<E>) => {
    // Another question has been asked meanwhile.
    if (question !== now || answer.status === 'loading') return
    const held = isHeld(state, answer.rows, isAtTop())
    const { fresh } = apply({ type: 'polled', question, page, held })
    if (!held) answer.replace(page, fresh)
    // What is on screen stays, under a total that is right.
    else if (answer.status === 'ready' && answer.page) {
      answer.replace({ ...answer.page, total: page.total }, fresh)
    }
  })
  return useCallback((question, page) => latest.current(question, page), [latest])
}

/** Rows are fresh for a moment only, so that they are not tinted again when somebody scrolls back to them. */
function useSettled<E extends Entry>(
  { fresh }: LiveWindow<E>,
  answer: Answer<E>,
  apply: Apply<E>,
): void {
  const settle = useLatest(() => {
    apply({ type: 'settled' })
    if (answer.status === 'ready' && answer.page) answer.replace(answer.page)
  })
  useEffect(() => {
    if (fresh.size === 0) return undefined
    const timer = setTimeout(() => settle.current(), tinted)
    return () => clearTimeout(timer)
  }, [fresh, settle])
}

/** Milliseconds, a little longer than the style sheet takes to fade a new row. */
const tinted = 2500

/** The function of the latest rendering, for what happens later. */
function useLatest<F extends (...given: never[]) => unknown>(run: F): { readonly current: F } {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return latest
}
