import type { Entry } from '@loggia/core'
import type { TableColumn } from '../model/column-look.ts'

/** Where a column that is dragged would come to stand. */
export interface DropPlace {
  /** The header cell at the place, and at which side of it the place is. */
  readonly header: HTMLElement
  readonly side: 'start' | 'end'
  /** The name of the column that would follow; `null` at the end. */
  readonly before: string | null
}

/** The place below a pointer, whatever its height; `null` where the column would not move. */
export function dropPlace<E extends Entry>(
  x: number,
  dragged: HTMLElement,
  columns: readonly TableColumn<E>[],
): DropPlace | null {
  const header = headerAt(x, dragged)
  const names = columns.map(({ name }) => name)
  const at = names.indexOf(header?.dataset['column'] ?? '')
  const from = names.indexOf(dragged.dataset['column'] ?? '')
  if (!header || at === -1) return null
  const { left, width } = header.getBoundingClientRect()
  const inFirstHalf = x < left + width / 2 !== isRightToLeft(header)
  const to = inFirstHalf ? at : at + 1
  if (to === from || to === from + 1) return null
  return { header, side: inFirstHalf ? 'start' : 'end', before: names[to] ?? null }
}

export function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === 'rtl'
}

/** Pinned columns lie over the others, so the browser is asked which one is there. */
function headerAt(x: number, dragged: HTMLElement): HTMLElement | null {
  const frame = dragged.closest('table')?.parentElement
  if (!frame) return null
  const { left, right } = frame.getBoundingClientRect()
  const within = Math.min(Math.max(x, left + 1), right - 1)
  const { top, height } = dragged.getBoundingClientRect()
  // A table may stand in a shadow root.
  const root = dragged.getRootNode() as Document | ShadowRoot
  const header = root
    .elementsFromPoint(within, top + height / 2)
    .map((element) => element.closest<HTMLElement>('th'))
    .find((each) => each !== null && frame.contains(each))
  // Over the checkbox, it is the first one.
  const next = header?.dataset['column'] === undefined ? header?.nextElementSibling : header
  return next instanceof HTMLElement ? next : null
}
