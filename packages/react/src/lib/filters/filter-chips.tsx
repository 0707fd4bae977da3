import type { Filter } from '@loggia/core'
import { useRef, type ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import { filterText, type FilterReader } from './filter-text.ts'
import type { Filters } from './use-filters.ts'

/** The filters that no control shows, each with a button that removes it. */
export function FilterChips({
  filters: { chips, remove },
  reader,
}: {
  readonly filters: Filters
  readonly reader: FilterReader
}): ReactElement {
  const list = useRef<HTMLUListElement>(null)
  const removeAt = (at: number, filter: Filter): void => {
    nextFocus(list.current, at)?.focus()
    remove(filter)
  }
  return (
    <ul ref={list} className="loggia-chips">
      {chips.map((filter, at) => {
        const text = filterText(filter, reader)
        return (
          <li
            key={`${filter.field} ${filter.operator} ${filter.values.join()}`}
            className="loggia-chip"
          >
            <bdi className="loggia-chip-text" title={text}>
              {text}
            </bdi>
            <button
              type="button"
              className="loggia-chip-remove"
              aria-label={reader.words.removeFilter(text)}
              onClick={() => removeAt(at, filter)}
              onKeyDown={(event) => {
                if (event.key !== 'Backspace' && event.key !== 'Delete') return
                event.preventDefault()
                removeAt(at, filter)
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The chip after the one that goes, else the one before it, else the first control of the bar. */
function nextFocus(list: HTMLElement | null, at: number): HTMLElement | null | undefined {
  const buttons = list?.querySelectorAll<HTMLElement>('.loggia-chip-remove')
  return buttons?.[at + 1] ?? buttons?.[at - 1] ?? list?.parentElement?.querySelector('button')
}
