import type { SavedView } from '@loggia/core'

/** Where saved views are kept: a browser, a backend, a file. All of it may take a while, and may fail. */
export interface ViewStorage {
  /** All of them, in the order in which they are shown. What is no view is passed over. */
  readonly list: () => readonly SavedView[] | Promise<readonly SavedView[]>
  /** Keeps a view in the place of the one with its id, or as the last one. */
  readonly save: (view: SavedView) => void | Promise<void>
  /** Forgets a view. One that is not there is no failure. */
  readonly remove: (id: string) => void | Promise<void>
  /** Calls the listener when somebody else may have changed them, until the returned function is called. */
  readonly subscribe?: (listener: () => void) => () => void
}
