import { page, userEvent } from 'vitest/browser'

/** The header cell with those words. */
export function headerOf(label: string): HTMLElement {
  const header = page.getByRole('columnheader', { name: label, exact: true }).element()
  if (!(header instanceof HTMLElement)) throw new Error(`No column is named ${label}.`)
  return header
}

/** The whole pixels of a column. */
export function widthOf(label: string): number {
  return Math.round(headerOf(label).getBoundingClientRect().width)
}

/** The edge of a header cell by which its column is resized. */
export function edgeOf(label: string): HTMLElement {
  const edge = headerOf(label).querySelector<HTMLElement>('.loggia-resize')
  if (!edge) throw new Error(`${label} has no edge.`)
  return edge
}

/** Drags from the middle of an element by so many pixels to the right, in three steps. */
export async function dragged(
  element: Element,
  by: number,
  { letGo = true, escape = false, down = 0 } = {},
): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect()
  const at = (part: number): { x: number; y: number } => ({
    x: left + width / 2 + by * part,
    y: top + height / 2 + down * part,
  })
  await userEvent.pointer([
    { coords: at(0) },
    { keys: '[MouseLeft>]' },
    { coords: at(0.2) },
    { coords: at(0.6) },
    { coords: at(1) },
  ])
  if (escape) await userEvent.keyboard('{Escape}')
  if (letGo || escape) await userEvent.pointer({ keys: '[/MouseLeft]' })
}
