import { queryOf, type DataAdapter, type Entry, type Preset } from '@loggia/core'
import { useRef, type ReactElement, type RefObject } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { filterEnglish } from '../words/filter-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { FilterChips } from './filter-chips.tsx'
import { ListControl } from './list-control.tsx'
import { PeriodButton } from './period-button.tsx'
import { ResultAnnouncement } from './result-announcement.tsx'
import { ToggleControl } from './toggle-control.tsx'
import { useFilters } from './use-filters.ts'

/** What a filter bar shows and changes. */
export interface FilterBarProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly adapter: DataAdapter<E>
  /** What the adapter says to the question at hand; its total is said once it is there. */
  readonly answer: Answer<E>
  /** Whether it says how many rows match. Default: yes. */
  readonly announces?: boolean
  /** Where its panels are drawn. */
  readonly container: RefObject<HTMLElement | null>
}

/** Period, the controls of the preset, and a chip for every filter that no control shows. One line, always. */
export function FilterBar<E extends Entry>(props: FilterBarProps<E>): ReactElement {
  const { table, preset, adapter, answer, announces = true, container } = props
  const words = useWords(filterEnglish)
  const viewer = useViewer()
  const bar = useRef<HTMLDivElement>(null)
  const clear = useRef<HTMLButtonElement>(null)
  const filters = useFilters({ table, preset })
  useFocusHandover(bar)
  useFocusHandover(clear)
  const query = queryOf(table.state)
  const reader = { fields: preset.fields, controls: preset.filters ?? [], words, viewer }
  return (
    <>
      <div ref={bar} className="loggia-filter-bar" role="group" aria-label={words.filters}>
        <PeriodButton table={table} container={container} />
        {filters.controls.map((state) => {
          const { field, control } = state.control
          const key = field
          if (control === 'toggle') return <ToggleControl key={key} state={state} />
          return <ListControl key={key} {...{ state, adapter, query, reader, container }} />
        })}
        <FilterChips filters={filters} reader={reader} />
      </div>
      {filters.narrows ? (
        <button
          ref={clear}
          type="button"
          className="loggia-button loggia-clear-filters"
          onClick={() => {
            filters.clear()
            // The button goes with what it cleared.
            bar.current?.querySelector('button')?.focus()
          }}
        >
          {words.clearAll}
        </button>
      ) : null}
      {announces ? <ResultAnnouncement table={table} answer={answer} /> : null}
    </>
  )
}
