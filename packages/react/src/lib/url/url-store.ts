import { linkedState, stateLink, type Change, type Step, type TableState } from '@loggia/core'
import { pacedWrites } from './paced-writes.ts'
import type { UrlPort } from './url-port.ts'
import {
  isStep,
  stateAfter,
  stateAgain,
  stateIn,
  type LinkLook,
  type UrlTableState,
} from './url-table-state.ts'

/** The state of a table that an address keeps: at hand at once, and written when the browser lets one. */
export interface UrlStore {
  readonly state: (url: UrlPort) => UrlTableState
  /** For what a server renders, and for hydration. */
  readonly serverState: (url: UrlPort) => UrlTableState
  readonly change: (next: TableState, change: Change) => void
  /** Takes over what somebody else has written. */
  readonly look: (url: UrlPort) => void
  readonly subscribe: (url: UrlPort, listener: () => void) => () => void
}

/** Keeps the state of one table in an address that others may write too. */
export function urlStore(look: LinkLook): UrlStore {
  const { preset, ...options } = look
  const linkOf = (state: UrlTableState): string => stateLink(state, preset, options)
  /** Every address that says the same gives the same text. */
  const plain = (search: string): string =>
    stateLink(linkedState(search, preset, options), preset, options)
  const listeners = new Set<() => void>()
  /** How somebody came to a page, by its cursor. */
  const ways = new Map<string, readonly Step[]>()
  let served: { readonly search: string; readonly state: UrlTableState } | null = null
  let port: UrlPort | null = null
  /** Whether the table is gone, maybe with the page that the address was of. */
  let isLeft = false
  let state: UrlTableState | null = null
  /** What the address said last of this table, and all of what it said. */
  let said = ''
  let seen = ''
  /** What was written and has not been seen yet, the newest last. */
  let sent: readonly string[] = []
  /** What the address should say. */
  let wanted = ''

  const writes = pacedWrites<UrlTableState>((what, mode) => {
    if (!port || isLeft) return
    const before = (port.pending ?? port.search)()
    const after = stateLink(what, preset, { ...options, within: before })
    if (after === before) return
    sent = [...sent, plain(after)]
    port.write(after, mode)
    watch(port)
  })

  const serverState = (url: UrlPort): UrlTableState => {
    const search = (url.serverSearch ?? url.search)()
    if (served?.search !== search) served = { search, state: stateIn(search, look) }
    return served.state
  }

  const begin = (url: UrlPort): UrlTableState => {
    seen = url.search()
    said = plain(seen)
    wanted = said
    // What was hydrated stays the same object.
    return served?.search === seen ? served.state : stateIn(seen, look)
  }

  const current = (url: UrlPort): UrlTableState => (state ??= begin(url))

  const watch = (url: UrlPort): void => {
    const before = current(url)
    const search = url.search()
    if (search === seen) return
    seen = search
    const text = plain(search)
    if (text === said) return
    said = text
    const at = sent.indexOf(text)
    sent = text === wanted ? [] : sent.slice(at + 1)
    // Ours has arrived, or is followed by what is newer.
    if (text === wanted || at !== -1) return
    sent = []
    wanted = text
    writes.drop()
    state = stateAgain(search, look, before, ways)
    for (const tell of listeners) tell()
  }

  return {
    state: current,
    serverState,
    look(url) {
      port = url
      isLeft = false
      watch(url)
    },
    change(next, change) {
      if (!port) return
      state = stateAfter(current(port), next, change, options.columns === true)
      remember(ways, state.trail)
      const text = plain(linkOf(state))
      if (text !== wanted) {
        wanted = text
        writes.ask(state, isStep(change) ? 'push' : 'replace')
      }
      for (const tell of listeners) tell()
    },
    subscribe(url, listener) {
      port = url
      isLeft = false
      listeners.add(listener)
      const unsubscribe = url.subscribe(() => watch(url))
      return () => {
        unsubscribe()
        listeners.delete(listener)
        isLeft = listeners.size === 0
      }
    },
  }
}

/** Keeps the way to a page, as long as there are not too many. */
function remember(ways: Map<string, readonly Step[]>, trail: readonly Step[]): void {
  const last = trail.at(-1)
  if (!last) return
  ways.delete(last.cursor)
  ways.set(last.cursor, trail)
  const [oldest] = ways.keys()
  if (ways.size > mostWays && oldest !== undefined) ways.delete(oldest)
}

const mostWays = 200
