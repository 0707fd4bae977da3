import {
  usualParts,
  viewOf,
  viewParts,
  type QueryShape,
  type SavedView,
  type TableState,
  type ViewParts,
} from '@loggia/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { useKeptViews, type KeptViews } from './use-kept-views.ts'
import { isChanged, isUntouched, lastIn, lastOf, lookOf, type Look } from './view-look.ts'
import { newId } from './view-name.ts'
import type { ViewStorage } from './view-storage.ts'

/** The saved views of a table. What is changed shows at once, and is taken back where the storage fails. */
export interface SavedViews extends Pick<KeptViews, 'views' | 'reload'> {
  /** Of the storage: `failed` when it could not say what it keeps. */
  readonly status: 'loading' | 'ready' | 'failed'
  /** The one that was opened; `null` for the usual one, and while it is not known. */
  readonly current: SavedView | null
  /** Whether the table shows something else by now. */
  readonly changed: boolean
  /** Opens a view, or the usual one. */
  readonly open: (view: SavedView | null) => void
  /** Keeps what the table shows as a new view, which is then open. Resolves to whether it is kept, as all others do. */
  readonly saveAs: (name: string) => Promise<boolean>
  /** Keeps what the table shows as the view that is open. */
  readonly update: () => Promise<boolean>
  readonly rename: (view: SavedView, name: string) => Promise<boolean>
  readonly remove: (view: SavedView) => Promise<boolean>
  /** Brings a view back that was removed, to the place where it was. */
  readonly restore: (view: SavedView, place: number) => Promise<boolean>
  /** Lets tables open with a view, or with the usual one. */
  readonly openFirst: (view: SavedView | null) => Promise<boolean>
}

/** What the views of a table have to heed. */
export interface SavedViewsOptions {
  /** What the host says of the state: a view that an address names leaves it. */
  readonly state?: Partial<TableState> | undefined
  /** Whether the table may open with a view, as long as nobody has touched it. Default: yes. */
  readonly opens?: boolean | undefined
  /** Milliseconds since 1970. Default: the clock of this computer. */
  readonly now?: (() => number) | undefined
}

/**
 * Views of a table under names, in a storage of your own.
 *
 * The table opens with the one that is meant to, unless it is asked for something else. A view that an address names
 * says how rows look; what they are, the address says itself.
 *
 * @param storage must be the same object between renderings
 */
export function useSavedViews(
  { state, change }: TableHandle,
  preset: QueryShape,
  storage: ViewStorage,
  { state: given, opens = true, now = Date.now }: SavedViewsOptions = {},
): SavedViews {
  const { status, views, reload, put } = useKeptViews(storage, preset)
  const [opened, setOpened] = useState<Opened | null>(null)
  const own = useRef<Look>(lookOf(state))
  const removed = useRef<Opened | null>(null)
  const latest = useRef(state)
  useLayoutEffect(() => {
    latest.current = state
  })
  const current = viewWith(views, state.view)
  /** Says which view what is shown belongs to. */
  const name = (of: Opened): void => {
    setOpened(of)
    change({ type: 'view', id: of.id, shows: {} })
  }

  const show = (view: SavedView | null, atOpening = false): void => {
    if (state.view === null) own.current = lookOf(state)
    const id = view?.id ?? null
    const parts = view ? viewParts(view, now()) : { ...usualParts(preset), ...own.current }
    setOpened({ id, parts })
    change({ type: 'view', id, shows: parts, ...(atOpening ? { atOpening } : {}) })
  }
  const follow = (view: SavedView | null): void => {
    const id = view?.id ?? null
    const look = view ? lookOf(view.state) : own.current
    setOpened({ id, parts: null })
    change({ type: 'view', id: state.view, shows: without(look, given), atOpening: true })
  }
  // After the table has taken over what it shows: its own effects come after those of its parts.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- it does something once for each view
  useEffect(() => {
    if (status === 'loading' || opened?.id === (current?.id ?? null)) return
    if (opened) return follow(current)
    // For the first time: by an address, or by nothing that says what to open.
    const first = views.find(({ isDefault }) => isDefault)
    if (current) follow(current)
    else if (first && opens && isUntouched(state, preset)) show(first, true)
    else setOpened({ id: null, parts: null })
  })

  const last = (view: SavedView): number | null => {
    const stays = state.period.from === opened?.parts?.period.from && lastIn(view) !== null
    return stays ? lastIn(view) : lastOf(state, now())
  }
  const keep = (view: SavedView): Promise<boolean> =>
    put(
      (all) => replaced(all, view),
      async (to) => to.save(view),
    )
  const openedParts = opened && opened.id === current?.id ? opened.parts : null
  return {
    ...{ status, views, reload, current },
    changed: status !== 'loading' && isChanged(state, current, openedParts, preset, now()),
    open: (view) => show(view),
    async saveAs(as) {
      const id = newId(views)
      const view = viewOf(state, { id, name: as, last: lastOf(state, now()) })
      if (state.view === null) own.current = lookOf(state)
      const isKept = await put(
        (all) => [...all, view],
        async (to) => to.save(view),
      )
      if (isKept) name({ id, parts: partsOf(state) })
      return isKept
    },
    async update() {
      if (!current) return false
      const parts = partsOf(state)
      const isKept = await keep(viewOf(state, { ...current, last: last(current) }))
      if (isKept) setOpened({ id: current.id, parts })
      return isKept
    },
    rename: (view, to) => keep({ ...view, name: to.trim() }),
    async remove(view) {
      const wasOpen = view.id === state.view
      removed.current = wasOpen ? { id: view.id, parts: openedParts } : null
      if (wasOpen) name({ id: null, parts: null })
      const isGone = await put(
        (all) => all.filter(({ id }) => id !== view.id),
        async (to) => to.remove(view.id),
      )
      if (!isGone && wasOpen) name({ id: view.id, parts: openedParts })
      return isGone
    },
    async restore(view, place) {
      const isBack = await put(
        (all) => all.toSpliced(place, 0, view),
        async (to) => to.save(view),
      )
      const was = removed.current
      if (isBack && was?.id === view.id && latest.current.view === null) name(was)
      return isBack
    },
    openFirst(view) {
      const turned = views.flatMap((each) => {
        const isDefault = each.id === view?.id
        return each.isDefault === isDefault ? [] : [{ ...each, isDefault }]
      })
      return put(
        (all) => turned.reduce(replaced, all),
        async (to) => {
          for (const each of turned) await to.save(each)
        },
      )
    },
  }
}

/** The view that was opened, and what it showed then, where that is known. */
interface Opened {
  readonly id: string | null
  readonly parts: ViewParts | null
}

function viewWith(views: readonly SavedView[], id: string | null): SavedView | null {
  return views.find((view) => view.id === id) ?? null
}

function replaced(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return views.map((each) => (each.id === view.id ? view : each))
}

function partsOf(state: TableState): ViewParts {
  return viewParts(viewOf(state, { id: '', name: '' }), 0)
}

function without(look: Look, given: Partial<TableState> = {}): Partial<Look> {
  return Object.fromEntries(Object.entries(look).filter(([part]) => !(part in given)))
}
