import { apiLogs, firstState, nextState, type Change, type TableState } from '@loggia/core'
import { urlStore } from '../src/lib/url/url-store.ts'
import type { LinkLook, UrlTableState } from '../src/lib/url/url-table-state.ts'
import type { PaperAddress } from './paper-address.ts'

/** A table without a look, whose state an address keeps. */
export interface LinkedTable {
  /** What the address says. */
  readonly said: () => UrlTableState
  /** What the table shows. */
  readonly shown: () => TableState
  readonly change: (change: Change) => void
  readonly leave: () => void
}

/** A table of request logs at an address. */
export function linkedTable(address: PaperAddress, look: Partial<LinkLook> = {}): LinkedTable {
  const store = urlStore({ preset: apiLogs, ...look })
  store.look(address)
  const leave = store.subscribe(address, () => undefined)
  let own = firstState(apiLogs)
  const said = (): UrlTableState => store.state(address)
  const shown = (): TableState => ({ ...own, ...said() })
  return {
    said,
    shown,
    change(what) {
      own = nextState(shown(), what)
      store.change(own, what)
    },
    leave,
  }
}
