import type { DataAdapter, Entry, Query } from '@loggia/core'
import { useState, type ReactElement, type RefObject } from 'react'
import { Icon } from '../parts/icon.tsx'
import { PopoverButton } from '../parts/popover-button.tsx'
import { ContainsField } from './contains-field.tsx'
import type { ControlledList } from './controlled-list.ts'
import { choiceText } from './filter-text.ts'
import { useFacets } from './use-facets.ts'
import { ValueList } from './value-list.tsx'

/** What a list of values shows and changes. */
export interface ListControlProps<E extends Entry> extends ControlledList {
  readonly adapter: DataAdapter<E>
  readonly query: Query
  readonly container: RefObject<HTMLElement | null>
}

/** A button that says what is chosen of a field, and opens its values, or a field for a part of them. */
export function ListControl<E extends Entry>(props: ListControlProps<E>): ReactElement {
  const { state, adapter, query, reader, container } = props
  const { label, choices } = state.control
  const chosen = chosenText(props)
  const { type } = reader.fields.find(({ name }) => name === state.control.field) ?? {}
  const listed = adapter.facets !== undefined || (choices?.length ?? 0) > 0 || type === 'status'
  const [open, setOpen] = useState(false)
  // Here and not in the panel, so that the counts are still there when it is opened again.
  const answer = useFacets(adapter, query, state.control.field, open)
  const content = (close: () => void): ReactElement =>
    listed ? <ValueList {...props} answer={answer} /> : <ContainsField {...props} onDone={close} />
  return (
    <PopoverButton
      className="loggia-button loggia-filter-button"
      title={label}
      narrows={chosen !== null}
      container={container}
      content={content}
      onOpenChange={setOpen}
    >
      <span>{chosen === null ? label : reader.words.labelOf(label)}</span>
      {chosen === null ? null : (
        <bdi className="loggia-filter-value" title={chosen}>
          {chosen}
        </bdi>
      )}
      <Icon name="down" />
    </PopoverButton>
  )
}

/** The one value, or how many; `null` when nothing is left out. */
function chosenText<E extends Entry>({ state, reader }: ListControlProps<E>): string | null {
  const { control, filter } = state
  const { words, viewer, fields } = reader
  const [first, ...others] = filter?.values ?? []
  if (!filter || first === undefined) return null
  if (others.length > 0) return words.chosen(viewer.count(filter.values.length))
  if (filter.operator === 'contains') return words.valueContains(first)
  const field = fields.find(({ name }) => name === control.field)
  return choiceText(first, field, reader)
}
