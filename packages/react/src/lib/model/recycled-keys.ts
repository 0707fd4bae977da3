/** Which element draws the row at which place. */
export interface KeyedPlace<P> {
  readonly place: P
  readonly key: number
}

/** The elements of a list, in their order from top to bottom. */
export interface Recycled<P = number> {
  readonly places: readonly KeyedPlace<P>[]
  /** The next key that nobody has had. */
  readonly next: number
}

export const noElements: Recycled = { places: [], next: 0 }

/**
 * Gives rows that come into view the elements of those that leave it, so that a list which is flown through changes
 * texts and makes no elements.
 *
 * No element ever passes another one, for that would cost more than it saves, and take the focus from it. Where most rows
 * stay, they keep their elements and the others are made anew. The row at `kept` always keeps its own.
 *
 * @param places in their order, each once: numbers, or the ids of rows, which may be in another order than before
 */
export function recycled<P>(
  before: Recycled<P>,
  places: readonly P[],
  kept: P | null,
): Recycled<P> {
  const known = new Map(before.places.map(({ place }, at) => [place, at]))
  const staying = places.flatMap((place) => known.get(place) ?? [])
  const inOrder = staying.every((at, index) => index === 0 || at > (staying[index - 1] ?? 0))
  const mostStay = inOrder && staying.length * 2 >= places.length
  const stays = (place: P): boolean => mostStay || place === kept
  const keyed: KeyedPlace<P>[] = []
  let { next } = before
  let used = 0
  /** What came since the last row that stays takes the elements of what stood there before it. */
  const fill = (newcomers: readonly P[], upTo: number): void => {
    for (const place of newcomers) {
      const left = used < upTo ? before.places[used++] : undefined
      keyed.push({ place, key: left?.key ?? next++ })
    }
  }
  let newcomers: P[] = []
  for (const place of places) {
    const at = stays(place) ? known.get(place) : undefined
    const own = at === undefined ? undefined : before.places[at]
    if (at === undefined || !own) {
      newcomers.push(place)
      continue
    }
    fill(newcomers, at)
    newcomers = []
    keyed.push(own)
    used = at + 1
  }
  fill(newcomers, before.places.length)
  return { places: keyed, next }
}
