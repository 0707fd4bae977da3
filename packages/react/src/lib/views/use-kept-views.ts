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
    write: (storage: ViewWriter) => Promise<void>,
  ) => Promise<boolean>
}

/** Where changed views are written. */
export type ViewWriter = Pick<ViewStorage, 'save' | 'remove'>

/** Reads the views of a storage, and again when somebody else has changed them. */
export function useKeptViews(storage: ViewStorage, preset: QueryShape): KeptViews {
  const [attempt, setAttempt] = useState(0)
  const [listed, setListed] = useState<Listed>(nothing)
  const latest = useRef(listed)
  const writing = useRef<Writing>(noWriting())
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  const show = useCallback((next: Listed) => {
    latest.current = next
    setListed(next)
  }, [])
  // Before anything is painted, where the storage answers at once.
  useLayoutEffect(() => {
    let isWanted = true
    const before = latest.current
    if (before.storage !== storage) {
      show({ ...nothing, storage })
      writing.current = noWriting()
    }
    const failed = (): void => {
      if (isWanted) show({ ...latest.current, storage, status: 'failed' })
    }
    const ready = (views: readonly SavedView[]): void => {
      if (!isWanted) return
      // The answer may be from before what is on its way to be kept; what is shown has that.
      if (writing.current.count > 0) writing.current.stale = true
      else show({ storage, status: 'ready', views: readViews(views, preset) })
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
  useLayoutEffect(
    () =>
      storage.subscribe?.(() => {
        if (!writing.current.speaks) reload()
      }),
    [storage, reload],
  )
  const put: KeptViews['put'] = async (next, write) => {
    const before = latest.current
    const meanwhile = { ...before, views: next(before.views) }
    const own = writing.current
    own.count++
    show(meanwhile)
    const kept = await done(() => write(saidBy(own, storage)))
    own.count--
    // What has changed since is not taken back: the storage knows what is kept once all has been written.
    if (!kept && latest.current === meanwhile) show(before)
    else if (!kept) own.stale = true
    if (own.stale && own.count === 0) {
      own.stale = false
      reload()
    }
    return kept
  }
  const { status, views } = listed.storage === storage ? listed : nothing
  return { status, views, reload, put }
}

async function done(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch {
    return false
  }
}

/** A storage in which one writes what one need not hear of from it: it is shown already. */
function saidBy(own: Writing, storage: ViewStorage): ViewWriter {
  const saying = <T>(say: () => T): T => {
    own.speaks = true
    try {
      return say()
    } finally {
      own.speaks = false
    }
  }
  return {
    save: (view) => saying(() => storage.save(view)),
    remove: (id) => saying(() => storage.remove(id)),
  }
}

/** What is on its way to a storage. */
interface Writing {
  count: number
  /** Whether the storage is being told right now. */
  speaks: boolean
  /** Whether what is shown may not be what is kept. */
  stale: boolean
}

interface Listed extends Pick<KeptViews, 'status' | 'views'> {
  readonly storage: ViewStorage | null
}

const nothing: Listed = { storage: null, status: 'loading', views: [] }

const noWriting = (): Writing => ({ count: 0, speaks: false, stale: false })
