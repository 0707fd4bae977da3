/** The places of values in their order, made in steps of less than a millisecond: sorted runs, merged by and by. */
export function* sortedPlaces(values: readonly string[]): Generator<void, Uint32Array> {
  let from = Uint32Array.from(values.keys())
  for (let at = 0; at < from.length; at += run) {
    from.subarray(at, at + run).sort((a, b) => ((values[a] ?? '') < (values[b] ?? '') ? -1 : 1))
    yield
  }
  let to = new Uint32Array(from.length)
  for (let width = run; width < from.length; width *= 2) {
    for (let at = 0; at < from.length; at += 2 * width) {
      yield* merged(
        values,
        from.subarray(at, at + width),
        from.subarray(at + width, at + 2 * width),
        to.subarray(at),
      )
    }
    ;[from, to] = [to, from]
  }
  return from
}

const run = 512

function* merged(
  values: readonly string[],
  left: Uint32Array,
  right: Uint32Array,
  to: Uint32Array,
): Generator<void, void> {
  let [a, b] = [0, 0]
  for (let at = 0; at < left.length + right.length; at++) {
    const [first, second] = [left[a], right[b]]
    const takesLeft =
      second === undefined ||
      (first !== undefined && (values[first] ?? '') <= (values[second] ?? ''))
    to[at] = (takesLeft ? first : second) ?? 0
    if (takesLeft) a += 1
    else b += 1
    if (at % 4096 === 0) yield
  }
}
