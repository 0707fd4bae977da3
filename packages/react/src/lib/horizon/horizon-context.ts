import type { Entry } from '@loggia/core'
import { createContext, type Context, type ComponentType } from 'react'
import type { TableColumn } from '../model/column-look.ts'

/** What tells beside a moment when its entry goes. Fetched when a table is given an account. */
export interface Horizon {
  /** Beside the moment in a row. */
  readonly Mark: ComponentType<HorizonProps>
  /** A line of the card of a moment. */
  readonly Line: ComponentType<HorizonProps>
}

/** The moment at which an entry was recorded. */
export interface HorizonProps {
  /** Milliseconds since 1970. */
  readonly recorded: number
}

/** `null` while nothing is known of an account's retention. */
export const HorizonContext: Context<Horizon | null> = createContext<Horizon | null>(null)

/**
 * Columns that leave room beside the moment of recording from the start, so that nothing moves when words appear.
 * Most rows have none, so the room is that of the short ones; where a column is wider, they are long.
 */
export function withHorizonRoom<E extends Entry>(
  columns: readonly TableColumn<E>[],
): readonly TableColumn<E>[] {
  return columns.map((column) =>
    column.field === 'timestamp' ? { ...column, extraWidth: room } : column,
  )
}

/** Pixels of `23 h` with its clock, beside what a moment leaves. */
const room = 32
