import type { Bars } from './bars.ts'
import { barHeight, sharedPixels } from './pixels.ts'

/** One colour of the drawing: everything of one series that can be listed, or that no longer can. */
export interface Layer {
  /** The place of its series. */
  readonly series: number
  readonly listed: boolean
  /** An SVG path of whole pixels. */
  readonly path: string
}

/** Where a bar stands, in pixels from the start. */
export interface Place {
  readonly x: number
  readonly width: number
}

/** The widest bar. */
const widest = 48

/** Where each of so many bars stands in the width. They are whole pixels apart and wide. */
export function placesOf(count: number, width: number): readonly Place[] {
  return Array.from({ length: count }, (_, at) => {
    const from = Math.round((at * width) / count)
    const room = Math.round(((at + 1) * width) / count) - from
    const own = Math.max(1, Math.min(widest, room - (room < 12 ? 1 : 2)))
    return { x: from + Math.floor((room - own) / 2), width: own }
  })
}

/** The bars as one path a colour. What can be listed lies below, what no longer can above it. */
export function layersOf(
  { bars, series }: Pick<Bars, 'bars' | 'series'>,
  width: number,
  height: number,
): readonly Layer[] {
  const max = Math.max(...bars.map(({ total }) => total))
  const places = placesOf(bars.length, width)
  const paths = Array.from({ length: series.length * 2 }, () => '')
  bars.forEach(({ parts, total }, at) => {
    const place = places[at]
    if (!place || total === 0) return
    const counts = [
      ...parts.map(({ live }) => live),
      ...parts.map((part) => part.total - part.live),
    ]
    let y = height
    sharedPixels(counts, barHeight(total, max, height)).forEach((own, layer) => {
      y -= own
      if (own > 0) paths[layer] += `M${place.x} ${y}h${place.width}v${own}h${-place.width}z`
    })
  })
  return paths
    .map((path, layer) => ({
      path,
      series: layer % series.length,
      listed: layer < series.length,
    }))
    .filter(({ path }) => path !== '')
}
