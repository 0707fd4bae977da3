declare module 'vitest/browser' {
  interface ScreenshotComparatorRegistry {
    readonly samePicture: object
  }
}

/** A picture, as colours of its pixels: red, green, blue and opacity, one byte each. */
interface Picture {
  readonly metadata: { readonly width: number; readonly height: number }
  readonly data: Uint8Array | Uint8ClampedArray | Buffer
}

interface Comparison {
  readonly pass: boolean
  readonly diff: Uint8Array | null
  readonly message: string | null
}

/** Steps of a channel, of 255, by which a browser draws the same round corner differently now and then. */
const noise = 4
/** So many pixels of noise are no difference; one step of a colour of ours is in more of them. */
const noisy = 120

/** Whether two pictures are the same but for what a browser does differently each time. */
export function samePicture(
  reference: Picture,
  actual: Picture,
  { createDiff }: { readonly createDiff: boolean },
): Comparison {
  const { width, height } = reference.metadata
  if (width !== actual.metadata.width || height !== actual.metadata.height) {
    const other = `${actual.metadata.width} x ${actual.metadata.height}`
    return {
      pass: false,
      diff: null,
      message: `It is ${other} pixels instead of ${width} x ${height}.`,
    }
  }
  const diff = createDiff ? new Uint8Array(reference.data.length) : null
  let differing = 0
  let plain = 0
  for (let at = 0; at < reference.data.length; at += 4) {
    const steps = stepsBetween(reference.data, actual.data, at)
    if (steps > 0) differing += 1
    if (steps > noise) plain += 1
    diff?.set(steps > 0 ? [255, 0, 0, 255] : faded(reference.data, at), at)
  }
  const pass = plain === 0 && differing <= noisy
  return {
    pass,
    diff,
    message: pass ? null : `${differing} pixels differ, ${plain} of them plainly.`,
  }
}

type Bytes = Picture['data']

function stepsBetween(one: Bytes, other: Bytes, at: number): number {
  const steps = (channel: number): number =>
    Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0))
  return Math.max(steps(0), steps(1), steps(2))
}

/** So that one sees where on the page something differs. */
function faded(bytes: Bytes, at: number): readonly number[] {
  const grey = ((bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0)) / 3
  const light = 220 + grey / 8
  return [light, light, light, 255]
}
