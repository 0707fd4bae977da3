import { firstState, gatewayLogs, viewOf, type SavedView, type TableState } from '@loggia/core'
import type { ViewStorage } from '@loggia/react'

const day = 86_400_000

/** A view of gateway logs in which something is said. */
export function viewNamed(name: string, says: Partial<TableState>, last?: number): SavedView {
  const facts = { id: name.toLowerCase().replaceAll(/\W+/g, '-'), name, last: last ?? null }
  return viewOf({ ...firstState(gatewayLogs), ...says }, facts)
}

/** What a team that runs an API would save. */
export const teamViews: readonly SavedView[] = [
  viewNamed('Failures', { filters: [{ field: 'status_code', operator: 'is', values: ['5xx'] }] }),
  viewNamed('Slow requests', { sort: [{ field: 'timing_ms', direction: 'descending' }] }),
  viewNamed(
    'Refused, last 30 days',
    { filters: [{ field: 'status_code', operator: 'is', values: ['401', '403'] }] },
    30 * day,
  ),
]

/** A storage that forgets all when the story is left. */
export function shelfOf(
  first: readonly SavedView[],
  fails: 'list' | 'save' | null = null,
): ViewStorage {
  let views = first
  const unless = (what: 'list' | 'save'): void => {
    if (fails === what) throw new Error('The shelf is gone.')
  }
  return {
    list() {
      unless('list')
      return views
    },
    save(view) {
      unless('save')
      const isThere = views.some(({ id }) => id === view.id)
      views = isThere ? views.map((each) => (each.id === view.id ? view : each)) : [...views, view]
    },
    remove(id) {
      unless('save')
      views = views.filter((each) => each.id !== id)
    },
  }
}
