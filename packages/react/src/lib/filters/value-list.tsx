import { fold, instant } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import type { ControlledList } from './controlled-list.ts'
import type { FacetAnswer } from './use-facets.ts'
import { ValueBoxes } from './value-boxes.tsx'
import { valueOptions } from './value-options.ts'

/** What a list of values shows and changes. */
export interface ValueListProps extends ControlledList {
  readonly answer: FacetAnswer
}

/** More values than one can see at a glance. */
const many = 8

/** The values of a field with how often they occur, any number of which can be chosen. */
export function ValueList(props: ValueListProps): ReactElement {
  const { state, answer, reader } = props
  const { control, filter, setValues } = state
  const { words, viewer } = reader
  const [find, setFind] = useState('')
  const chosen = filter?.operator === 'is' ? filter.values : []
  const options = valueOptions(control, answer, chosen, reader)
  const found = options.filter(({ label }) => fold(label).includes(fold(find.trim())))
  const isStatus = reader.fields.some(
    ({ name, type }) => name === control.field && type === 'status',
  )
  const searchable = options.length > many || answer.facet?.complete === false
  const toggle = (value: string): void => {
    const without = chosen.filter((each) => each !== value)
    setValues('is', without.length < chosen.length ? without : [...chosen, value])
  }
  const loading = answer.status === 'loading' && answer.facet === null
  return (
    <div className="loggia-values" aria-busy={answer.status === 'loading'}>
      {searchable ? (
        <input
          type="search"
          className="loggia-input"
          aria-label={words.findValue(control.label)}
          placeholder={words.findValue(control.label)}
          value={find}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFind('')
          }}
        />
      ) : null}
      {found.length > 0 ? (
        <ValueBoxes
          label={control.label}
          options={found}
          chosen={chosen}
          stale={answer.status === 'loading'}
          onToggle={toggle}
        />
      ) : null}
      <p className="loggia-values-note" role="status">
        <span>{noteOf()}</span>
        {answer.status === 'failed' ? (
          <button type="button" className="loggia-button" onClick={answer.reload}>
            {viewer.words.tryAgain}
          </button>
        ) : null}
      </p>
      <div className="loggia-panel-foot">
        {find.trim() !== '' &&
        !isStatus &&
        (found.length === 0 || answer.facet?.complete !== true) ? (
          <button
            type="button"
            className="loggia-button"
            onClick={() => setValues('contains', [find.trim()])}
          >
            {words.valueContains(find.trim())}
          </button>
        ) : null}
        {filter ? (
          <button type="button" className="loggia-button" onClick={() => setValues('is', [])}>
            {words.clearChoice}
          </button>
        ) : null}
      </div>
    </div>
  )

  /** Of very many rows only the newest are counted. */
  function countedSince(): string {
    const since = instant(answer.facet?.scannedThrough ?? null)
    return since === null ? '' : words.countedSince(viewer.time.short(since))
  }

  function noteOf(): string {
    if (loading) return words.countsLoading
    if (answer.status === 'failed') return words.countsFailed
    if (options.length === 0) return words.noValues
    const more = answer.facet?.complete === false
    if (found.length === 0) return more ? words.noFrequentValue : words.noValueFound
    return [more ? words.moreValues : '', countedSince()].filter(Boolean).join(' ')
  }
}
