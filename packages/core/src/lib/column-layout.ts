/** How somebody has arranged the columns of a table: plain, serialisable data. Names that are unknown are left out. */
export interface ColumnLayout {
  /** Names of columns that are not shown. */
  readonly hidden: readonly string[]
  /** Names in their order; columns that are not named follow in the order of the preset. */
  readonly order: readonly string[]
  /** Pixels, by name. */
  readonly widths: Readonly<Record<string, number>>
  /**
   * Columns that stay in view when the others scroll sideways, by name, and those that do not: the first one does
   * unless it is `none` here.
   */
  readonly pinned: Readonly<Record<string, 'start' | 'end' | 'none'>>
}

/** Columns as the preset and the table have them. */
export const usualLayout: ColumnLayout = { hidden: [], order: [], widths: {}, pinned: {} }

/** Pixels that a column can be given. */
export const columnWidthLimits = { least: 48, most: 1200 } as const

/**
 * A layout from outside: an address, a storage, a file.
 *
 * What is not of the right type is left out and widths are brought within their limits, so that whatever was stored
 * gives a layout, at worst the usual one. Whether there are such columns is seen where they are drawn.
 */
export function columnLayout(value: unknown): ColumnLayout {
  const { hidden, order, widths, pinned } = recordOf(value)
  return {
    hidden: namesOf(hidden),
    order: namesOf(order),
    widths: Object.fromEntries(
      Object.entries(recordOf(widths)).flatMap(([name, width]) =>
        typeof width === 'number' && Number.isFinite(width) ? [[name, columnWidth(width)]] : [],
      ),
    ),
    pinned: Object.fromEntries(
      Object.entries(recordOf(pinned)).flatMap(([name, side]) =>
        side === 'start' || side === 'end' || side === 'none' ? [[name, side]] : [],
      ),
    ),
  }
}

/** The nearest whole number of pixels that a column can be given. */
export function columnWidth(pixels: number): number {
  const { least, most } = columnWidthLimits
  return Math.round(Math.min(most, Math.max(least, pixels)))
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  // Only what it owns, whatever its prototype is.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function namesOf(value: unknown): readonly string[] {
  const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
  return [...new Set(names)]
}
