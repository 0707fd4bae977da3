import { nextFrame } from './next-frame.ts'

/** What a person sees who draws the thumb of a list from its start to its end. */
export interface Fling {
  /** Milliseconds between frames. */
  readonly frames: readonly number[]
  /** Frames with a place in view at which there was no row. */
  readonly blank: number
}

/**
 * Moves the list by the same part of it for each frame, as the browser does for the thumb: the page is told before the
 * next frame, and what it has drawn by then is what is seen.
 */
export async function fling(): Promise<Fling> {
  const scroller = listScroller()
  const end = scroller.scrollHeight - scroller.clientHeight
  const frames: number[] = []
  let blank = 0
  let before = await nextFrame()
  for (let step = 1; step <= steps; step++) {
    scroller.scrollTop = (step / steps) * end
    const time = await nextFrame()
    frames.push(time - before)
    before = time
    if (hasBlank(scroller)) blank += 1
  }
  scroller.scrollTop = 0
  return { frames, blank }
}

/** Two seconds of 60 frames. */
const steps = 120

/** What scrolls the rows: the nearest thing around one that is higher than its view. */
function listScroller(): Element {
  let element = document.querySelector('[aria-rowindex] time')?.parentElement
  while (element) {
    const { scrollHeight, clientHeight } = element
    if (scrollHeight > clientHeight + 1 && scrolls.test(getComputedStyle(element).overflowY)) {
      return element
    }
    element = element.parentElement
  }
  throw new Error('Nothing scrolls the rows.')
}

const scrolls = /auto|scroll/

/** Looks where a row must be, whatever stands at the edges. */
function hasBlank(scroller: Element): boolean {
  const { left, width, top, height } = scroller.getBoundingClientRect()
  const places = [top + edge, top + height / 2, top + height - edge]
  return places.some((y) => {
    const row = document.elementFromPoint(left + width / 2, y)?.closest('[role="row"], tr')
    return !row?.querySelector('time')
  })
}

/** Pixels: a header and a line that tells the day may stand over the rows. */
const edge = 84
