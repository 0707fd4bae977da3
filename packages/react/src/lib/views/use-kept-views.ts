import { readViews, type QueryShape, type SavedView } from '@loggia/core'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { ViewStorage } from './view-storage.ts'

/** What a storage keeps, as far as it has said so. */
export interface KeptViews {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly views: readonly SavedView[]
  readonly reload: () => void
  /** Shows other views at once, and those from before again where keeping them fails. Resolves to whether it did not. */
  readonly put: (
    next: (views: readonly SavedView[]) => readonly SavedView[],
    write: (storage: ViewStorage) => Promise<void>,
  ) => Promise<boolean>
}

/** Reads the views of a storage, and again when somebody else has changed them. */
export function useKeptViews(storage: ViewStorage, preset: QueryShape): KeptViews {
  const [attempt, setAttempt] = useState(0)
  const [listed, setListed] = useState<Listed>(nothing)
  const latest = useRef(listed)
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  const show = useCallback((next: Listed) => {
    latest.current = next
    setListed(next)
  }, [])
  // Before anything is painted, where the storage answers at once.
  useLayoutEffect(() => {
    let isWanted = true
    const before = latest.current
    if (before.storage !== storage) show({ ...nothing, storage })
    const failed = (): void => {
      if (isWanted) show({ ...latest.current, storage, status: 'failed' })
    }
    const ready = (views: readonly SavedView[]): void => {
      if (isWanted) show({ storage, status: 'ready', views: readViews(views, preset) })
    }
    try {
      const answer = storage.list()
      if (Array.isArray(answer)) ready(answer)
      else Promise.resolve(answer).then(ready, failed)
    } catch {
      failed()
    }
    return () => {
      isWanted = false
    }
  }, [storage, preset, attempt, show])
  useLayoutEffect(() => storage.subscribe?.(reload), [storage, reload])
  const put: KeptViews['put'] = async (next, write) => {
    const before = latest.current
    const meanwhile = { ...before, views: next(before.views) }
    show(meanwhile)
    try {
      await write(storage)
      return true
    } catch {
      // What has changed since is not taken back: the storage knows what is kept by now.
      if (latest.current === meanwhile) show(before)
      else reload()
      return false
    }
  }
  const { status, views } = listed.storage === storage ? listed : nothing
  return { status, views, reload, put }
}

interface Listed extends Pick<KeptViews, 'status' | 'views'> {
  readonly storage: ViewStorage | null
}

const nothing: Listed = { storage: null, status: 'loading', views: [] }
