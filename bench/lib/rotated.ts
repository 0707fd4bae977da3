/** A list that starts elsewhere, so that nobody always has the coldest or the warmest browser. */
export function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const start = by % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}
