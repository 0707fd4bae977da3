import {
  hashedAddresses,
  parseQueryText,
  type Field,
  type Filter,
  type QueryText,
} from '@loggia/core'
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { Icon } from '../parts/icon.tsx'
import { filterEnglish, type TermTrouble } from '../words/filter-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { withFilters } from './filter-changes.ts'

/** What a text with terms asks for, or what is wrong with it. */
export interface ReadTerms extends Omit<QueryText, 'problems'> {
  readonly problems: readonly TermTrouble[]
}

/** Reads a text with terms. Addresses become hashes here, so that they are never sent. */
export async function readTerms(text: string, fields: readonly Field[]): Promise<ReadTerms> {
  const read = parseQueryText(text, fields)
  try {
    return { ...read, filters: await hashedAddresses(read.filters, fields) }
  } catch {
    // Only on an insecure origin, where browsers do not hash.
    const code = 'no-webcrypto' as const
    const problem = { code, from: 0, to: text.length, term: text, word: '', suggestion: null }
    return { ...read, problems: [problem] }
  }
}

/** Narrows a table by what terms ask for, merged with what it is narrowed by already. */
export function takeTerms({ state, change }: TableHandle, filters: readonly Filter[]): void {
  const next = withFilters(state.filters, filters)
  if (next !== state.filters) change({ type: 'filter', filters: next })
}

/** Says that a text with terms waits for Enter, as other text does not. */
export function QueryHint({ id }: { readonly id: string }): ReactElement {
  return (
    <div id={id} className="loggia-query-help loggia-query-hint">
      {useWords(filterEnglish).pressEnter}
    </div>
  )
}

/** What is wrong with terms, and what can be done about it. */
export interface QueryProblemsProps {
  readonly id: string
  /** The text that the terms stand in. */
  readonly text: string
  readonly problems: readonly TermTrouble[]
  /** Called with a better text, or with the same one that is to be searched as it stands. */
  readonly onText: (text: string, asText: boolean) => void
}

/**
 * Which terms could not be understood, under the field. What was typed stays. It shows while the focus is in the
 * field or here, until Escape sends it away; it describes the field all the time.
 */
export function QueryProblems({ id, text, problems, onText }: QueryProblemsProps): ReactElement {
  const words = useWords(filterEnglish)
  const box = useRef<HTMLDivElement>(null)
  const dismissed = useDismissed(box)
  return (
    <div ref={box} className={dismissed ? 'loggia-hidden' : 'loggia-query-help'}>
      <div id={id} role="alert">
        {problems.map((problem) => (
          <p key={problem.from} className="loggia-query-problem">
            <Icon name="warning" />
            <bdi>{words.problem(problem)}</bdi>
          </p>
        ))}
      </div>
      {dismissed ? null : (
        <div className="loggia-query-fixes">
          {problems.map((problem) =>
            problem.suggestion === null ? null : (
              <button
                key={problem.from}
                type="button"
                className="loggia-button"
                onClick={() => onText(corrected(text, problem), false)}
              >
                <bdi>{words.didYouMean(problem.suggestion)}</bdi>
              </button>
            ),
          )}
          <button type="button" className="loggia-button" onClick={() => onText(text, true)}>
            {words.searchAsText}
          </button>
        </div>
      )}
    </div>
  )
}

/** Whether Escape has sent it away, and Enter has not asked again. */
function useDismissed(box: RefObject<HTMLElement | null>): boolean {
  const [dismissed, setDismissed] = useState(false)
  useEffect(() => {
    const help = box.current
    const field = help?.parentElement
    // The field keeps the focus, so that a press does not hide what it is meant for.
    const keepFocus = (event: Event): void => event.preventDefault()
    const listener = (event: KeyboardEvent): void => {
      if (event.key === 'Enter') setDismissed(false)
      if (event.key !== 'Escape' || dismissed) return
      // The text goes by another press.
      event.preventDefault()
      field?.querySelector('input')?.focus()
      setDismissed(true)
    }
    help?.addEventListener('mousedown', keepFocus)
    field?.addEventListener('keydown', listener)
    return () => {
      help?.removeEventListener('mousedown', keepFocus)
      field?.removeEventListener('keydown', listener)
    }
  }, [box, dismissed])
  return dismissed
}

function corrected(text: string, { from, to, term, word, suggestion }: TermTrouble): string {
  const better = suggestion === null ? term : term.replace(word, () => suggestion)
  return `${text.slice(0, from)}${better}${text.slice(to)}`
}
