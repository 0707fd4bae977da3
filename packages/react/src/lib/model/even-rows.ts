import type { Extent } from './virtual-rows.ts'

/** What is seen of a list, in pixels below its first line. */
export interface View {
  readonly top: number
  readonly height: number
}

/** The upper edge of each line, and the lower edge of the last. */
export function edgesOf(count: number, heightOf: (at: number) => number): readonly number[] {
  const edges = [0]
  for (let at = 0, edge = 0; at < count; at++) edges.push((edge += heightOf(at)))
  return edges
}

/**
 * The lines in view, and some at both sides.
 *
 * @param ahead how many at each side
 * @param drawn adds those that are drawn wherever one is
 */
export function evenExtents(
  edges: readonly number[],
  view: View,
  ahead: number,
  drawn: (inView: readonly number[], first: number) => readonly number[],
): readonly Extent[] {
  const last = edges.length - 2
  if (last < 0 || view.height === 0) return []
  // A list that became shorter has not been scrolled to its end yet.
  const top = Math.max(0, Math.min(view.top, (edges[last + 1] ?? 0) - view.height))
  const first = lineAt(edges, top)
  const from = Math.max(0, first - ahead)
  const to = Math.min(last, lineAt(edges, top + view.height) + ahead)
  const inView = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return drawn(inView, first).map((index) => ({
    index,
    start: edges[index] ?? 0,
    end: edges[index + 1] ?? 0,
  }))
}

/** The line at a place: the last that begins there or before. */
function lineAt(edges: readonly number[], place: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((edges[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
