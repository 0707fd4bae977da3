import { apiLogs, firstState, viewOf, type SavedView, type TableState } from '@loggia/core'
import type { ViewStorage } from '../src/index.ts'

/** A storage of views in this test alone. */
export interface ViewShelf extends ViewStorage {
  readonly kept: () => readonly SavedView[]
  /** Lets whatever comes fail, or go well again. */
  readonly fail: (fails: boolean) => void
}

/**
 * A storage of views in this test alone.
 *
 * @param slow a promise that whatever is asked waits for
 */
export function viewShelf(first: readonly SavedView[] = [], slow?: Promise<void>): ViewShelf {
  let views = first
  let fails = false
  const done = <T>(work: () => T): T | Promise<T> => {
    const run = (): T => {
      if (fails) throw new Error('The shelf is gone.')
      return work()
    }
    return slow ? slow.then(run) : run()
  }
  return {
    kept: () => views,
    fail(next) {
      fails = next
    },
    list: () => done(() => views),
    save: (view) =>
      done(() => {
        const isThere = views.some(({ id }) => id === view.id)
        views = isThere
          ? views.map((each) => (each.id === view.id ? view : each))
          : [...views, view]
      }),
    remove: (id) =>
      done(() => {
        views = views.filter((each) => each.id !== id)
      }),
  }
}

/** A view of request logs in which something is said. */
export function savedView(
  name: string,
  says: Partial<TableState>,
  more: Partial<SavedView> = {},
): SavedView {
  const id = name.toLowerCase()
  return { ...viewOf({ ...firstState(apiLogs), ...says }, { id, name }), ...more }
}
