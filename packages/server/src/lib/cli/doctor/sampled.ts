/** Some of a list, in its order: the first, the last, and others by chance. */
export function sampled<T>(list: readonly T[], most: number, random: () => number): readonly T[] {
  if (list.length <= most) return list
  const places = new Set([0, list.length - 1])
  while (places.size < most) places.add(Math.floor(random() * list.length))
  return [...places].toSorted((a, b) => a - b).flatMap((at) => list.slice(at, at + 1))
}
