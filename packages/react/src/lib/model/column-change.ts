/** One thing somebody does to the columns. */
export type ColumnChange =
  /** Pixels by name; `null` gives a column its usual width. */
  | { readonly type: 'widths'; readonly widths: Readonly<Record<string, number | null>> }
  /** `before` is the name of the column that follows; `null` at the end. */
  | { readonly type: 'move'; readonly name: string; readonly before: string | null }
  | { readonly type: 'show'; readonly name: string; readonly shown: boolean }
  /** `null` lets a column scroll along with the others. */
  | { readonly type: 'pin'; readonly name: string; readonly to: 'start' | 'end' | null }
