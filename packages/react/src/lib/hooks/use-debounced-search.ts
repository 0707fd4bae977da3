import { useEffect, useState } from 'react'
import type { TableHandle } from './use-table-state.ts'

/** A search that asks the adapter, a moment after the last key. */
export interface DebouncedSearch {
  /** What is typed, whether it was asked for yet or not. */
  readonly text: string
  readonly setText: (text: string) => void
  /** Asks at once, for what is typed or for another text, which then is in the field. */
  readonly submit: (text?: string) => void
}

/** When a search asks. */
export interface DebouncedSearchOptions {
  /** Milliseconds after the last key; 0 asks within its event. Default: 300. */
  readonly wait?: number
  /** Whether a text is only asked for by `submit`. Default: none is. */
  readonly holds?: (text: string) => boolean
}

/** Keeps what is typed, asks for it when typing pauses, and follows whatever else changes the search. */
export function useDebouncedSearch(
  { state: { search }, change }: TableHandle,
  { wait = 300, holds }: DebouncedSearchOptions = {},
): DebouncedSearch {
  const [own, setOwn] = useState<Own>({ text: search, seen: search, sent: null })
  const { text } = own
  if (search !== own.seen) {
    // Somebody else's search is shown; our own has only arrived, and typing may have gone on meanwhile.
    setOwn({ text: search === own.sent ? text : search, seen: search, sent: null })
  }
  const held = holds?.(text) === true
  useEffect(() => {
    if (held || wait === 0 || text === own.seen || text === own.sent) return undefined
    const timer = setTimeout(() => {
      setOwn((before) => ({ ...before, sent: text }))
      change({ type: 'search', text })
    }, wait)
    return () => clearTimeout(timer)
  }, [text, own.seen, own.sent, held, wait, change])
  const submit = (next: string): void => {
    setOwn({ ...own, text: next, sent: next === own.seen ? null : next })
    if (next !== search) change({ type: 'search', text: next })
  }
  return {
    text,
    setText(next) {
      if (wait === 0 && holds?.(next) !== true) submit(next)
      else setOwn({ ...own, text: next })
    },
    submit: (next = text) => submit(next),
  }
}

interface Own {
  readonly text: string
  /** The search of the table when it was last looked at. */
  readonly seen: string
  /** What the table was asked for and does not show yet. */
  readonly sent: string | null
}
