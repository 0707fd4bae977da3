import {
  hashedAddresses,
  parseQueryText,
  type Field,
  type Filter,
  type QueryText,
} from '@loggia/core'
import type { ReactElement } from 'react'
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

/** What is wrong with terms, and what can be done about it. */
export interface QueryProblemsProps {
  readonly id: string
  /** The text that the terms stand in. */
  readonly text: string
  readonly problems: readonly TermTrouble[]
  /** Called with a better text, or with the same one that is to be searched as it stands. */
  readonly onText: (text: string, asText: boolean) => void
}

/** Which terms could not be understood, under the field. What was typed stays. */
export function QueryProblems({ id, text, problems, onText }: QueryProblemsProps): ReactElement {
  const words = useWords(filterEnglish)
  return (
    <div className="loggia-query-problems">
      <div id={id} role="alert">
        {problems.map((problem) => (
          <p key={problem.from} className="loggia-query-problem">
            <Icon name="warning" />
            <bdi>{words.problem(problem)}</bdi>
          </p>
        ))}
      </div>
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
    </div>
  )
}

function corrected(text: string, { from, to, term, word, suggestion }: TermTrouble): string {
  const better = suggestion === null ? term : term.replace(word, () => suggestion)
  return `${text.slice(0, from)}${better}${text.slice(to)}`
}
