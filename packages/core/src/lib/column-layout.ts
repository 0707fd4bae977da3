/** How somebody has arranged the columns of a table: plain, serialisable data. Names that are unknown are left out. */
export interface ColumnLayout {
  /** Names of columns that are not shown. */
  readonly hidden: readonly string[]
  /** Names in their order; columns that are not named follow in the order of the preset. */
  readonly order: readonly string[]
  /** Pixels, by name. */
  readonly widths: Readonly<Record<string, number>>
  /** Columns that stay in view when the others scroll sideways, by name. */
  readonly pinned: Readonly<Record<string, 'start' | 'end'>>
}

/** Columns as the preset and the table have them. */
export const usualLayout: ColumnLayout = { hidden: [], order: [], widths: {}, pinned: {} }
