/** Some of a list, in its order: the first, the last, and others by chance. At least two, where there are as many. */
export function sampled<T>(list: readonly T[], most: number, random: () => number): readonly T[] {
  if (list.length <= most) return list
  const between = Array.from({ length: list.length - 2 }, (_, at) => at + 1)
  const chosen = Array.from({ length: most - 2 }, () =>
    between.splice(Math.floor(random() * between.length), 1),
  )
  const places = [0, ...chosen.flat().toSorted((a, b) => a - b), list.length - 1]
  return places.flatMap((at) => list.slice(at, at + 1))
}
