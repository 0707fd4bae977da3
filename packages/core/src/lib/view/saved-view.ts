import type { QueryShape } from '../preset.ts'
import type { Period } from '../query.ts'
import type { ViewParts } from '../table-change.ts'
import { firstState } from '../table-state.ts'
import { samePlainData } from './same-plain-data.ts'

/** A table as somebody wants to find it again, under a name. Plain data, for a storage of any kind. */
export interface SavedView {
  /** Of this form. */
  readonly version: 1
  readonly id: string
  /** Without blanks around it, and not empty. */
  readonly name: string
  /** Whether tables open with it. The first one counts. */
  readonly isDefault: boolean
  readonly state: ViewState
}

/** What a view says: a question, how its rows are looked at, and nothing about single rows or pages. */
export type ViewState = Omit<ViewParts, 'period'> & { readonly period: ViewPeriod }

/** Two instants, or the last so many milliseconds up to when the view is opened. */
export type ViewPeriod = Period | { readonly last: number }

/** What a view is called, and what else it says of itself. */
export interface ViewFacts {
  readonly id: string
  readonly name: string
  /** Default: no. */
  readonly isDefault?: boolean
  /** Milliseconds, where the period of the table is to move on with time. Default: `null`, it stays where it is. */
  readonly last?: number | null
}

/** The most milliseconds of a period that moves on: about a century. */
export const longestLast = 3_155_760_000_000

/** A view of what a table shows. */
export function viewOf(
  parts: ViewParts,
  { id, name, isDefault = false, last = null }: ViewFacts,
): SavedView {
  const { period, ...others } = partsIn(parts)
  const state = { ...others, period: last === null ? period : { last } }
  return { version: 1, id, name: name.trim(), isDefault, state }
}

/** What a table shows that opens a view at a moment, in milliseconds since 1970. */
export function viewParts({ state: { period, ...others } }: SavedView, now: number): ViewParts {
  if (!('last' in period)) return { ...others, period }
  const from = new Date(now - Math.min(period.last, longestLast)).toISOString()
  return { ...others, period: { from, to: null } }
}

/** What a table shows that nobody has touched. */
export function usualParts(preset: QueryShape): ViewParts {
  return partsIn(firstState(preset))
}

/** Whether two tables show the same, as far as views go. */
export function sameParts(a: ViewParts, b: ViewParts): boolean {
  return samePlainData(partsIn(a), partsIn(b))
}

/** Of a whole state only what views say. */
function partsIn(parts: ViewParts): ViewParts {
  const { search, filters, period, sort, size, find, layout, density } = parts
  return { search, filters, period, sort, size, find, layout, density }
}
