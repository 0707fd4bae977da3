import type { LogEntry } from '@loggia/core'
import { cellText, codeFields, columns, overscan, rowHeight } from '../lib/texts.ts'
import { floorPlace } from './place.ts'

/** Rows in view, drawn by as few elements as can be, which are used again. */
export interface FloorRows {
  /** Shows these entries, from the top or from where one is. Their list must not change afterwards. */
  readonly show: (found: Uint32Array, from?: 'top') => void
}

/** What the rows are drawn from. */
export interface FloorRowsOptions {
  readonly scroller: HTMLElement
  readonly entries: readonly LogEntry[]
  readonly isSelected: (entry: number) => boolean
}

/** Recycled rows: the row at place n is always drawn by element n modulo their number. */
export function floorRows({ scroller, entries, isSelected }: FloorRowsOptions): FloorRows {
  const room = document.createElement('div')
  scroller.append(room)
  const height = scroller.clientHeight
  const size = Math.ceil(height / rowHeight) + 2 * overscan + 1
  const rows = Array.from({ length: size }, () => new FloorRow())
  room.append(...rows.map(({ element }) => element))
  const place = floorPlace(scroller, room)
  let found: Uint32Array = new Uint32Array()
  const draw = (): void => {
    const top = place.top()
    const shift = place.shift()
    const first = Math.max(0, Math.floor(top / rowHeight) - overscan)
    const last = Math.ceil((top + height) / rowHeight) + overscan
    for (let row = first; row < first + size; row++) {
      const at = row < last ? found[row] : undefined
      const entry = at === undefined ? undefined : entries[at]
      rows[row % size]?.draw(row, shift, entry, at !== undefined && isSelected(at))
    }
  }
  scroller.addEventListener('scroll', draw, { passive: true })
  return {
    show(next, from) {
      if (next.length !== found.length) place.resize(next.length)
      found = next
      if (from === 'top' && scroller.scrollTop !== 0) scroller.scrollTop = 0
      draw()
    },
  }
}

/** One row element with its cells. It touches only what differs from what it showed before. */
class FloorRow {
  readonly element: HTMLElement = document.createElement('div')
  readonly #box = document.createElement('input')
  readonly #time = document.createElement('time')
  readonly #cells: readonly HTMLElement[]
  #place = -1
  #top = -1
  #entry: LogEntry | undefined
  #selected = false

  constructor() {
    this.element.className = 'row'
    this.element.setAttribute('role', 'row')
    this.element.style.display = 'none'
    this.#box.type = 'checkbox'
    this.#box.className = 'check'
    this.#cells = columns.map(({ field, width }) => cell(field, width, this.#time))
    this.element.append(this.#box, ...this.#cells.map((each) => each.closest('.cell') ?? each))
  }

  draw(place: number, shift: number, entry: LogEntry | undefined, selected: boolean): void {
    if (!entry !== !this.#entry) this.element.style.display = entry ? '' : 'none'
    if (entry && entry !== this.#entry) this.#fill(entry)
    this.#entry = entry
    if (!entry) return
    const top = place * rowHeight + shift
    if (top !== this.#top) this.element.style.transform = `translateY(${top}px)`
    this.#top = top
    if (place !== this.#place) {
      this.element.setAttribute('aria-rowindex', String(place + 2))
      this.#place = place
    }
    if (selected !== this.#selected) {
      this.element.setAttribute('aria-selected', String(selected))
      this.#box.checked = selected
      this.#selected = selected
    }
  }

  #fill(entry: LogEntry): void {
    for (const [at, { field }] of columns.entries()) {
      const node = this.#cells[at]?.firstChild
      const text = cellText[field](entry)
      if (node && node.nodeValue !== text) node.nodeValue = text
      if (field === 'status_code' && this.#cells[at]) {
        this.#cells[at].dataset['failed'] = String(entry.status_code >= 400)
      }
    }
    this.#time.dateTime = entry.timestamp
  }
}

/** The element that holds the text of a cell: a chip, a moment, or the cell itself. */
function cell(field: string, width: number | null, time: HTMLTimeElement): HTMLElement {
  const outer = document.createElement('div')
  outer.className = codeFields.has(field) ? 'cell code' : 'cell'
  outer.style.cssText = width === null ? 'flex: 1' : `inline-size: ${width}px`
  const inner = innerOf(field, time) ?? outer
  if (inner !== outer) outer.append(inner)
  inner.append('')
  return inner
}

function innerOf(field: string, time: HTMLTimeElement): HTMLElement | null {
  if (field === 'timestamp') return time
  if (field !== 'status_code') return null
  const chip = document.createElement('span')
  chip.className = 'chip'
  return chip
}
