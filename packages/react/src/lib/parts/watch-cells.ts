import { activeElement } from '../ports/active-element.ts'
import { onScroll } from '../ports/on-scroll.ts'

/** A cell that somebody looks at. */
export interface LookedAt {
  readonly cell: HTMLElement
  readonly row: number
  readonly column: number
}

/** A watch over cells. */
export interface CellWatch {
  /** Somebody has come to an element. */
  readonly look: (target: Element) => void
  /** Ends the look at the present cell until the person has looked elsewhere. */
  readonly dismiss: () => void
  /** The row of the present cell is drawn by another one now; by `null` where it has gone. */
  readonly follow: (cell: HTMLElement | null) => void
  readonly stop: () => void
}

/** Milliseconds of rest before a card opens: reading past cells opens none. */
const openAfter = 350
/** Milliseconds to move the pointer from a cell to its card. */
const closeAfter = 200

/**
 * Tells which cell below an element is hovered or has the keyboard's focus for a moment, and `null` when that ends.
 *
 * One set of listeners serves all cells. The pointer may move onto the card (WCAG 1.4.13), and a card with
 * the focus in it stays.
 */
export function watchCells(root: HTMLElement, report: (at: LookedAt | null) => void): CellWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Element | null = null
  let dismissed: Element | null = null
  /** Where the pointer was last, unless another row may be there meanwhile. */
  let seen: Element | null = null
  let isByKeys = false
  let pointer = ''
  // What keys scroll comes below a pointer that rests; only one that moves looks at it.
  const moves = ({ screenX, screenY }: PointerEvent): boolean => {
    const before = pointer
    pointer = `${screenX} ${screenY}`
    if (isByKeys && (before === '' || before === pointer)) return false
    isByKeys = false
    return true
  }
  const now = (cell: HTMLElement | null): void => {
    clearTimeout(timer)
    if (cell === current) return
    current = cell
    report(cell && lookedAt(cell))
  }
  const look = (target: EventTarget | null): void => {
    clearTimeout(timer)
    const cell = cellOf(target)
    seen = cell
    if (isInCard(target) || (cell !== null && (cell === current || cell === dismissed))) return
    dismissed = null
    const later = (): void => {
      const focused = activeElement(root)
      if (!isInCard(focused) && !isInMenu(focused)) now(cell)
    }
    timer = setTimeout(later, cell ? openAfter : closeAfter)
  }
  const dismiss = (cell: Element | null): void => {
    clearTimeout(timer)
    dismissed = cell
    current = null
    report(null)
  }
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => root.addEventListener(type, listener, options)

  on('pointerover', (event) => moves(event) && look(event.target))
  // An element that is given another row under the pointer is not come to again.
  on('pointermove', (event) => {
    if (moves(event) && cellOf(event.target) !== seen) look(event.target)
  })
  on('pointerleave', (event) => event.target === root && look(null))
  on('pointerdown', ({ target }) => {
    // Whoever presses elsewhere is done with this cell, and the next Escape is not meant for its card.
    if (current === null || isInCard(target) || cellOf(target) === current) return
    current = null
    report(null)
  })
  // A menu comes in place of the card.
  on('contextmenu', ({ target }) => isInCard(target) || dismiss(cellOf(target)))
  // Whoever opens a row looks at what it tells.
  on('click', ({ target }) => opensRow(target) && dismiss(cellOf(target)))
  on('keydown', ({ key, target }) => {
    if ((key === 'Enter' || key === ' ') && opensRow(target)) dismiss(cellOf(target))
  })
  on('focusin', ({ target }) => {
    if (!isByKeyboard(target)) return
    isByKeys = true
    look(target)
  })
  on('focusout', ({ target, relatedTarget }) => {
    const leaves = !(relatedTarget instanceof Node && root.contains(relatedTarget))
    if (!isInCard(relatedTarget) && (leaves || current === target)) now(null)
  })
  // A card does not scroll along with its cell, whether the rows scroll or the page.
  const scrolled = (scroller: Node): void => {
    if (isInCard(scroller)) return
    const reached = activeElement(root)
    // Keys bring the cell that they lead to into view: its card waits for the end of that.
    const comes = current === null && seen !== null && seen === cellOf(reached)
    seen = null
    now(null)
    if (comes && isByKeyboard(reached)) look(reached)
  }
  onScroll(root, scrolled, stop.signal)
  return {
    look,
    dismiss: () => dismiss(current),
    follow(cell) {
      if (cell === current) return
      seen = null
      now(cell)
    },
    stop() {
      clearTimeout(timer)
      stop.abort()
    },
  }
}

function lookedAt(cell: HTMLElement): LookedAt | null {
  const [row, column] = cell.dataset['cell']?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? null : { cell, row, column }
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null
}

function opensRow(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('a, button, input')) return false
  return cellOf(target)?.closest('[data-opens="true"]') != null
}

function isByKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(':focus-visible')
}

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.loggia-card') !== null
}

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null
}
