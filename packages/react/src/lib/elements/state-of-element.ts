import type { TableState } from '@loggia/core'

/** What the page has set, as it is after a change. */
export function afterChange(owned: Partial<TableState>, next: TableState): Partial<TableState> {
  return Object.fromEntries(
    Object.entries(next).filter(([part]) => Object.hasOwn(owned, part)),
  ) satisfies Partial<TableState>
}

/** The parts that a change would change, as they were. */
export function takenBack(before: TableState, next: TableState): Partial<TableState> {
  return Object.fromEntries(
    Object.entries(before).filter(([part, value]) => value !== Reflect.get(next, part)),
  ) satisfies Partial<TableState>
}
