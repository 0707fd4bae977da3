/** What a token of ours paints there: red, green and blue of 255. */
export function paints(root: HTMLElement, token: string): readonly number[] {
  const probe = root.appendChild(document.createElement('i'))
  probe.style.color = `var(--loggia--${token})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return painted(color)
}

/** A colour as it is painted: red, green and blue of 255. */
export function painted(color: string): readonly number[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('There is no canvas.')
  pen.fillStyle = color
  pen.fillRect(0, 0, 1, 1)
  return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)]
}

/** The contrast of two tokens there, as WCAG 2 counts it. */
export function contrast(root: HTMLElement, words: string, ground: string): number {
  return between(paints(root, words), paints(root, ground))
}

/** The contrast of two colours, e.g. computed ones. */
export function contrastOf(color: string, ground: string): number {
  return between(painted(color), painted(ground))
}

function between(...colors: readonly [readonly number[], readonly number[]]): number {
  const [light = 0, dark = 0] = colors.map(luminance).toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => linear(part / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number): number =>
  part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
