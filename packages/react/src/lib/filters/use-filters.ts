import type { Entry, Filter, FilterChoice, FilterControl, Preset } from '@loggia/core'
import { useMemo } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { narrows } from '../tables/asks.ts'
import { isSame, withFilter, withValues } from './filter-changes.ts'

/** The filters of a table, as controls and chips show them. */
export interface Filters {
  readonly controls: readonly ControlState[]
  /** The filters that no control shows. */
  readonly chips: readonly Filter[]
  /** Whether search, filters or period leave anything out. */
  readonly narrows: boolean
  /** Adds a filter, merged with those of the same field. */
  readonly add: (filter: Filter) => void
  readonly remove: (filter: Filter) => void
  /** Drops search, filters and period. */
  readonly clear: () => void
}

/** What a control shows and changes. */
export interface ControlState {
  readonly control: FilterControl
  /** The filter it shows; `null` when it leaves nothing out. */
  readonly filter: Filter | null
  /** Whether the field is filtered in a way that the control does not show. */
  readonly otherwise: boolean
  /** Shows only this choice; `null` shows all. */
  readonly choose: (choice: FilterChoice | null) => void
  /** Shows only entries with one of the values, or that contain the text; none shows all. */
  readonly setValues: (operator: 'is' | 'contains', values: readonly string[]) => void
}

/** Whose filters are shown, and by what. */
export interface FiltersOptions<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
}

/** The filters of a table and ways to change them, for markup of your own. */
export function useFilters<E extends Entry>({ table, preset }: FiltersOptions<E>): Filters {
  const { state, change } = table
  return useMemo(() => {
    const { filters } = state
    const set = (next: readonly Filter[]): void => {
      if (next !== filters) change({ type: 'filter', filters: next })
    }
    const controls = (preset.filters ?? []).map((control) => controlState(control, filters, set))
    const shown = controls.map(({ filter }) => filter)
    return {
      controls,
      chips: filters.filter((filter) => filter.values.length > 0 && !shown.includes(filter)),
      narrows: narrows(state),
      add: (filter) => set(withFilter(filters, filter)),
      remove: (filter) => set(filters.filter((each) => each !== filter)),
      clear: () => change({ type: 'widen' }),
    }
  }, [state, change, preset])
}

function controlState(
  control: FilterControl,
  filters: readonly Filter[],
  set: (filters: readonly Filter[]) => void,
): ControlState {
  const { field } = control
  const own = filters.filter((filter) => filter.field === field && filter.values.length > 0)
  const filter = own.find((each) => isShown(each, control)) ?? null
  const others = filters.filter((each) => each.field !== field)
  return {
    control,
    filter,
    otherwise: filter === null && own.length > 0,
    choose: (choice) =>
      set(choice === null ? others : withValues(others, { field, ...plain(choice) })),
    setValues: (operator, values) => {
      const rest = filters.filter((each) => each !== filter)
      const base = filter?.operator === operator ? filters : rest
      set(withValues(base, { field, operator, values }))
    },
  }
}

/** A toggle shows what is one of its choices; a list whole values, or a part of them. */
function isShown(filter: Filter, { field, control, choices = [] }: FilterControl): boolean {
  if (control === 'toggle') return choices.some((each) => isSame(filter, { ...each, field }))
  return filter.operator === 'is' || (filter.operator === 'contains' && filter.values.length === 1)
}

function plain({ operator, values }: FilterChoice): Pick<Filter, 'operator' | 'values'> {
  return { operator, values }
}
