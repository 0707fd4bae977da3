/** Which rows are in view, by their places. */
export interface RowsInView {
  readonly first: number
  readonly last: number
}

/** Tells which rows are in view, without drawing all that could want to know. */
export interface ViewStore {
  readonly now: () => RowsInView | null
  readonly set: (view: RowsInView) => void
  readonly subscribe: (changed: () => void) => () => void
}

export function viewStore(): ViewStore {
  let now: RowsInView | null = null
  const listeners = new Set<() => void>()
  return {
    now: () => now,
    set(view) {
      now = view
      for (const changed of listeners) changed()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
