import type { Entry } from '@loggia/core'
import type { TableColumn } from '../model/column-look.ts'
import { dropPlace, type DropPlace } from './drop-place.ts'
import { followPointer } from './pointer-drag.ts'

/** Pixels from the edge of a grid where it begins to scroll, and how many it scrolls a frame. */
const edge = 40
const stride = 12

/** Lets somebody drag a header cell to another place; told the name of the column that is to follow. */
export function dragHeader<E extends Entry>(
  down: PointerEvent,
  header: HTMLElement,
  columns: readonly TableColumn<E>[],
  onDrop: (before: string | null) => void,
): void {
  const table = header.closest('table')
  if (!table) return
  let place: DropPlace | null = null
  let x = down.clientX
  let frame = 0
  const look = (): void => {
    unmark(place)
    place = dropPlace(x, header, columns)
    if (place) place.header.dataset['drop'] = place.side
  }
  const scroll = (): void => {
    frame = requestAnimationFrame(scroll)
    if (scrolled(table.parentElement, x)) look()
  }
  followPointer(down, header, {
    threshold: 5,
    onMove(toX) {
      x = toX
      if (frame === 0) frame = requestAnimationFrame(scroll)
      table.dataset['arranging'] = 'move'
      header.dataset['dragged'] = 'true'
      look()
    },
    onEnd(done) {
      cancelAnimationFrame(frame)
      unmark(place)
      delete table.dataset['arranging']
      delete header.dataset['dragged']
      if (done && place) onDrop(place.before)
    },
  })
}

function unmark(place: DropPlace | null): void {
  delete place?.header.dataset['drop']
}

/** Scrolls when the pointer is near an edge; says whether it did. */
function scrolled(scroller: HTMLElement | null, x: number): boolean {
  if (!scroller) return false
  const { left, right } = scroller.getBoundingClientRect()
  const by = x < left + edge ? -stride : x > right - edge ? stride : 0
  const before = scroller.scrollLeft
  scroller.scrollLeft += by
  return scroller.scrollLeft !== before
}
