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
 * Where there is none to spare, the words are short.
 */
export function withHorizonRoom<E extends Entry>(
  columns: readonly TableColumn<E>[],
): readonly TableColumn<E>[] {
  return columns.map((column) =>
    column.field === 'timestamp' ? { ...column, extraWidth: room } : column,
  )
}

/** Pixels of `expires in 23 h` with its clock. */
const room = 96
