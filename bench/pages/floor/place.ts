import { rowHeight } from '../lib/texts.ts'

/** Where one is in a list that may be higher than browsers let an element be. */
export interface FloorPlace {
  /** Makes room for so many rows. */
  readonly resize: (rows: number) => void
  /** Takes in where the scroller is; the pixels of the list above the view. */
  readonly top: () => number
  /** What a place in the list has to be moved by to be drawn where it is seen. */
  readonly shift: () => number
}

/** Small steps move the list by as much, large ones to the same part of it; both ends are exact. */
export function floorPlace(scroller: HTMLElement, room: HTMLElement): FloorPlace {
  const height = scroller.clientHeight
  let [listHeight, roomHeight, top, scrolled] = [0, 0, 0, 0]
  return {
    resize(rows) {
      listHeight = rows * rowHeight
      roomHeight = Math.min(listHeight, highest)
      room.style.blockSize = `${roomHeight}px`
    },
    top() {
      const next = scroller.scrollTop
      const [end, last] = [roomHeight - height, listHeight - height]
      const step = next - scrolled
      const isNear = Math.abs(step) <= height && next > 0 && next < end
      if (roomHeight === listHeight) top = next
      else if (step !== 0) {
        const wanted = isNear ? top + step : (next / end) * last
        top = Math.round(Math.min(last, Math.max(0, wanted)))
      }
      scrolled = next
      return top
    },
    shift: () => scrolled - top,
  }
}

/** Pixels; some browsers cut off elements above 17 million. */
const highest = 8_000_000
