/** The height of a bar: never nothing for something, however much more another one holds. */
export function barHeight(total: number, max: number, height: number): number {
  return total > 0 ? Math.max(1, Math.round((total / max) * height)) : 0
}

/**
 * Shares the whole pixels of a bar out to its parts. Each part that is not empty gets one at least while another has
 * more than one, the last parts first: they are the ones not to be overlooked.
 */
export function sharedPixels(parts: readonly number[], height: number): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  let below = 0
  let sum = 0
  const pixels = parts.map((part) => {
    sum += part
    const edge = total === 0 ? 0 : Math.round((sum / total) * height)
    const own = edge - below
    below = edge
    return own
  })
  for (let at = parts.length - 1; at >= 0; at--) {
    if (parts[at] === 0 || pixels[at] !== 0) continue
    const largest = Math.max(...pixels)
    if (largest <= 1) break
    pixels[pixels.indexOf(largest)] = largest - 1
    pixels[at] = 1
  }
  return pixels
}
