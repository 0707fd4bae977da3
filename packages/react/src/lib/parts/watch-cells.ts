/** A cell that somebody looks at. */
export interface OpenCell {
  readonly cell: HTMLElement
  readonly row: number
  readonly column: number
}

/** Milliseconds of rest before a card opens: reading past cells opens none. */
const openAfter = 350
/** Milliseconds to move the pointer from a cell to its card. */
const closeAfter = 200

/**
 * Tells which cell below an element is hovered or has the keyboard's focus for a moment, and `null` when that ends.
 *
 * One set of listeners serves all cells. The pointer may move onto the card (WCAG 1.4.13).
 */
export function watchCells(
  root: HTMLElement | null | undefined,
  report: (cell: OpenCell | null) => void,
): () => void {
  if (!root) return () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Element | null = null
  const later = (cell: HTMLElement | null, delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => now(cell), delay)
  }
  const now = (cell: HTMLElement | null): void => {
    clearTimeout(timer)
    if (cell === current) return
    current = cell
    report(cell && openCell(cell))
  }
  const look = (target: EventTarget | null): void => {
    const element = target instanceof Element ? target : null
    const cell = element?.closest<HTMLElement>('td[data-cell]') ?? null
    if (element?.closest('.loggia-card') || (cell !== null && cell === current)) clearTimeout(timer)
    else if (cell) later(cell, openAfter)
    else later(null, closeAfter)
  }
  const stop = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => root.addEventListener(type, listener, { signal: stop.signal, capture: true })

  on('pointerover', (event) => look(event.target))
  on('pointerleave', (event) => event.target === root && look(null))
  on('focusin', (event) => isByKeyboard(event.target) && look(event.target))
  on('focusout', (event) => !isInCard(event.relatedTarget) && current === event.target && now(null))
  on('scroll', (event) => !isInCard(event.target) && now(null))
  on('keydown', (event) => {
    if (event.key !== 'Escape' || current === null) return
    // The card goes first; what else Escape does here needs another press.
    event.preventDefault()
    now(null)
  })
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}

function openCell(cell: HTMLElement): OpenCell | null {
  const [row, column] = cell.dataset['cell']?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? null : { cell, row, column }
}

function isByKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(':focus-visible')
}

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.loggia-card') !== null
}
