import type { Entry, Preset } from '@loggia/core'
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useDebouncedSearch } from '../hooks/use-debounced-search.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { TermTrouble } from '../words/filter-messages.ts'
import { searchEnglish, type SearchMessages } from '../words/search-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { Icon } from './icon.tsx'

/** A field that asks the adapter. */
export interface SearchFieldProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  /** Milliseconds after the last key. 0: each key searches. Default: 300. */
  readonly wait?: number | undefined
}

/**
 * A field that searches all entries, a moment after the last key or at once by Enter.
 *
 * Terms such as `status:4xx` become filters by Enter, or when the field is left; the code for that is fetched once
 * they are typed.
 */
export function SearchField<E extends Entry>({
  table,
  preset,
  wait = 300,
}: SearchFieldProps<E>): ReactElement {
  const { locale } = useViewer()
  const words = useWords(searchEnglish)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const search = useDebouncedSearch(table, { holds: looksLikeTerms, wait })
  const { text, setText, submit } = search
  const [terms, setTerms] = useState<Terms | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const latest = useRef({ text, table })
  useLayoutEffect(() => {
    latest.current = { text, table }
  })
  const run = async (asked: string): Promise<void> => {
    if (!looksLikeTerms(asked)) return submit(asked)
    const fetched = await fetchTerms().catch(() => null)
    if (!fetched) return submit(asked)
    const read = await fetched.readTerms(asked, preset.fields)
    // Typing has gone on, or the field is gone.
    if (latest.current.text !== asked || !input.current) return
    setTerms(fetched)
    setWrong(read.problems.length > 0 ? { text: asked, problems: read.problems } : null)
    if (read.problems.length > 0) return
    fetched.takeTerms(latest.current.table, read.filters)
    submit(read.search)
  }
  const problems = wrong?.text === text ? wrong.problems : null
  const held = looksLikeTerms(text)
  useEffect(() => {
    if (held) fetchTerms().then(setTerms, () => undefined)
  }, [held])
  const waits = held && text !== table.state.search && !problems
  const hint = words.searchIn(hintOf(preset, locale, words))
  return (
    <search
      className="loggia-find"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || text === table.state.search || problems) return
        void run(text)
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className="loggia-find-input"
        aria-label={words.search}
        aria-invalid={problems !== null}
        aria-describedby={terms && (problems || waits) ? id : undefined}
        placeholder={hint}
        title={hint}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.defaultPrevented || event.nativeEvent.isComposing) return
          if (event.key === 'Enter') void run(text)
          if (event.key !== 'Escape' || text === '') return
          // Not also the end of fullscreen: one press, one step back.
          event.preventDefault()
          submit('')
        }}
      />
      {text === '' ? null : (
        <button
          type="button"
          className="loggia-find-clear"
          aria-label={words.clearSearch}
          title={words.clearSearch}
          onClick={() => {
            submit('')
            input.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
      {terms && waits ? <terms.QueryHint id={id} /> : null}
      {terms && problems ? (
        <terms.QueryProblems
          id={id}
          text={text}
          problems={problems}
          onText={(next, asText) => {
            input.current?.focus()
            setText(next)
            latest.current.text = next
            setWrong(null)
            if (asText) submit(next)
            else void run(next)
          }}
        />
      ) : null}
    </search>
  )
}

type Terms = typeof import('../filters/query-terms.tsx')

interface Wrong {
  readonly text: string
  readonly problems: readonly TermTrouble[]
}

const fetchTerms = (): Promise<Terms> => import('../filters/query-terms.tsx')

/** Whether a text holds a word with a colon after it, as terms begin, or hides one in quotes. No address does. */
function looksLikeTerms(text: string): boolean {
  return /(?:^|\s)(?:-?[\p{L}_][\p{L}\p{N}_.-]*:(?!\/\/|:)|"[^"]*:)/u.test(text)
}

/** `endpoint, model, user`: what is searched. */
function hintOf<E extends Entry>(
  { fields }: Preset<E>,
  locale: string | undefined,
  { searchedField }: SearchMessages,
): string {
  const labels = fields.filter(({ searched }) => searched).map(({ label }) => searchedField(label))
  return new Intl.ListFormat(locale, { type: 'unit' }).format(labels)
}
