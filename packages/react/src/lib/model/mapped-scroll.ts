/** What is scrolled, and through which window. Pixels. */
export interface Run {
  /** All lines together. */
  readonly height: number
  /** What is in view of them. */
  readonly view: number
}

/** Where one is. Pixels. */
export interface ScrollPlace {
  /** How far the element is scrolled. */
  readonly scroll: number
  /** How far the lines are: the same, unless they are higher than an element can be. */
  readonly top: number
}

/** Browsers cut off what is much higher: from 17 million pixels on. */
export const tallest = 8_000_000

/** Pixels of the element that stands for all lines. */
export function drawnHeight({ height }: Pick<Run, 'height'>): number {
  return Math.min(height, tallest)
}

/** How far the lines can be scrolled. */
export function reachOf({ height, view }: Run): number {
  return Math.max(0, height - view)
}

/** How far the element can be scrolled. */
export function travelOf({ height, view }: Run): number {
  return Math.max(0, drawnHeight({ height }) - view)
}

/**
 * Where the lines are once the element has been scrolled.
 *
 * Where it stands for more than it is high, small steps, such as those of wheels and fingers, are taken as they are; large
 * ones, such as those of a thumb that is dragged, are a share of the way that is left. Both ends are reached exactly.
 */
export function topAfter({ scroll: from, top }: ScrollPlace, scroll: number, run: Run): number {
  const [reach, travel] = [reachOf(run), travelOf(run)]
  if (reach === travel) return within(scroll, reach)
  const step = scroll - from
  if (Math.abs(step) <= run.view * near) return within(top + step, reach)
  const left = step > 0 ? travel - from : from
  const share = left <= 0 ? 1 : Math.min(1, Math.abs(step) / left)
  return step > 0 ? top + (reach - top) * share : top - top * share
}

/** How far the element is scrolled where the lines are. */
export function scrollAt(top: number, run: Run): number {
  const [reach, travel] = [reachOf(run), travelOf(run)]
  return reach === travel ? within(top, reach) : (within(top, reach) / reach) * travel
}

/** Whether the element has come to an end before the lines have: it has to be set back before one can go on. */
export function isStuck({ scroll, top }: ScrollPlace, run: Run): boolean {
  return (scroll <= 0 && top > 0) || (scroll >= travelOf(run) - 1 && top < reachOf(run) - 1)
}

/** A place that can be scrolled to. */
export function within(top: number, reach: number): number {
  return Math.max(0, Math.min(top, reach))
}

/** Views. A pixel of the thumb's way stands for more than that wherever lines are higher than an element can be. */
const near = 1.5
