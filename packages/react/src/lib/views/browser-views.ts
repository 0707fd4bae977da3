import type { SavedView } from '@loggia/core'
import { keep, kept } from '../ports/storage.ts'
import type { ViewStorage } from './view-storage.ts'

/**
 * Keeps views in this browser, under a name, for all tables and tabs of the page.
 *
 * Another call with the same name is the same storage, so that it can be made where one renders.
 */
export function browserViews(name: string): ViewStorage {
  const known = storages.get(name) ?? storageOf(name)
  storages.set(name, known)
  return known
}

const storages = new Map<string, ViewStorage>()

function storageOf(name: string): ViewStorage {
  // Read by the table, which knows its fields.
  const all = (): readonly SavedView[] => {
    const value = kept(name)
    return Array.isArray(value) ? (value as readonly SavedView[]) : []
  }
  const listeners = new Set<() => void>()
  const put = (views: readonly SavedView[]): void => {
    if (!keep(name, views)) throw new Error('This browser keeps nothing.')
    // Browsers tell other tabs, but not this one.
    for (const listener of listeners) listener()
  }
  return {
    list: all,
    save(view) {
      const views = all()
      const isThere = views.some((each) => each?.id === view.id)
      put(isThere ? views.map((each) => (each?.id === view.id ? view : each)) : [...views, view])
    },
    remove: (id) => put(all().filter((each) => each?.id !== id)),
    subscribe(listener) {
      const changed = ({ key }: StorageEvent): void => {
        if (key === name || key === null) listener()
      }
      window.addEventListener('storage', changed)
      listeners.add(listener)
      return () => {
        window.removeEventListener('storage', changed)
        listeners.delete(listener)
      }
    },
  }
}
