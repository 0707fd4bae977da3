import {
  sameParts,
  usualParts,
  viewParts,
  type QueryShape,
  type SavedView,
  type TableState,
  type ViewParts,
} from '@loggia/core'
import { periodLengths, presetOf } from '../filters/period-presets.ts'

/** How rows look, whatever they are: what belongs to a person where no view says otherwise. */
export type Look = Pick<ViewParts, 'size' | 'layout' | 'density'>

/** Of a state only how rows look. */
export function lookOf({ size, layout, density }: Look): Look {
  return { size, layout, density }
}

/**
 * Whether a table shows something else than a view. The usual view is a question: how its rows look is for everybody
 * to say.
 *
 * @param opened what the view showed when it was opened, where that is known
 */
export function isChanged(
  state: TableState,
  view: SavedView | null,
  opened: ViewParts | null,
  preset: QueryShape,
  now: number,
): boolean {
  if (!view) return !sameParts({ ...state, ...lookOf(usualParts(preset)) }, usualParts(preset))
  const shows = opened ?? viewParts(view, now)
  const isStill = opened === null && lastOf(state, now) === lastIn(view) && lastIn(view) !== null
  return !sameParts(isStill ? { ...state, period: shows.period } : state, shows)
}

/** Whether nobody has asked anything of a table yet. */
export function isUntouched(state: TableState, preset: QueryShape): boolean {
  const { view, trail, open } = state
  return (
    view === null &&
    trail.length === 0 &&
    open.size === 0 &&
    !isChanged(state, null, null, preset, 0)
  )
}

/** Milliseconds of a period that moves on with time, as the period of a table does by its name; `null` where it stays. */
export function lastOf({ period }: TableState, now: number): number | null {
  const preset = presetOf(period, now)
  return preset && periodLengths[preset]
}

/** The same of a view. */
export function lastIn({ state: { period } }: SavedView): number | null {
  return 'last' in period ? period.last : null
}
