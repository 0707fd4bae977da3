import {
  encodeQuery,
  linkedState,
  type Change,
  type LinkedState,
  type LinkOptions,
  type QueryShape,
  type Step,
  type TableState,
} from '@loggia/core'

/**
 * What an address keeps of a table, and what goes when it changes: all but what it does not say of size, columns and
 * density, so that these stay with the table.
 */
export type UrlTableState = Omit<TableState, 'size' | 'layout' | 'density'> &
  Partial<Pick<TableState, 'size' | 'layout' | 'density'>>

/** How a table is linked. */
export interface LinkLook extends LinkOptions {
  readonly preset: QueryShape
}

/** The state that an address asks for. */
export function stateIn(search: string, { preset, ...options }: LinkLook): UrlTableState {
  return { ...nothingChosen, ...linkedState(search, preset, options) }
}

/**
 * The state that an address asks for, where a table shows another one: rows stay selected while it is of the same
 * rows, and the way to a page is known again that somebody has come by.
 */
export function stateAgain(
  search: string,
  look: LinkLook,
  before: UrlTableState,
  ways: ReadonlyMap<string, readonly Step[]>,
): UrlTableState {
  const read = stateIn(search, look)
  const cursor = read.trail.at(-1)?.cursor
  const trail = (cursor === undefined ? null : ways.get(cursor)) ?? read.trail
  const state = { ...read, trail }
  if (rowsOf(state, look) !== rowsOf(before, look)) return state
  const { selection, anchor, everything, except } = before
  return { ...state, selection, anchor, everything, except }
}

/** What an address keeps of a state after a change. */
export function stateAfter(
  before: UrlTableState,
  next: TableState,
  change: Change,
  columns: boolean,
): UrlTableState {
  const { size, layout, density, ...others } = next
  const owns = (part: 'size' | 'layout' | 'density'): boolean => {
    // Without a view they are what the table has of its own.
    if (change.type === 'view')
      return change.id !== null && (part in change.shows || part in before)
    return part in before || parts[change.type] === part
  }
  return {
    ...others,
    ...(owns('size') ? { size } : {}),
    ...(columns && owns('layout') ? { layout } : {}),
    ...(columns && owns('density') ? { density } : {}),
  }
}

/** Whether a change is a step, which one can take back; others go on from where one is. */
export function isStep(change: Change): boolean {
  return change.type === 'view' ? change.atOpening !== true : steps.has(change.type)
}

const nothingChosen = {
  selection: new Set<string>(),
  anchor: null,
  everything: false,
  except: new Set<string>(),
} as const satisfies Partial<LinkedState | TableState>

const parts: Partial<Record<Change['type'], 'size' | 'layout' | 'density'>> = {
  size: 'size',
  arrange: 'layout',
  density: 'density',
}

const steps: ReadonlySet<Change['type']> = new Set<Change['type']>([
  ...(['next', 'previous', 'first', 'size'] as const),
  ...(['filter', 'period', 'widen', 'sort', 'order'] as const),
])

/** The question that decides which rows there are, as text. */
function rowsOf(state: UrlTableState, { preset }: LinkLook): string {
  const { search, filters, period, trail, size = preset.pageSize } = state
  const cursor = trail.at(-1)?.cursor ?? null
  return String(encodeQuery({ search, filters, period, sort: [], size, cursor }))
}
