/**
 * Pixels that the header and the rows that are drawn of a column need, so that nothing of them is cut off; `null`
 * where the column is not drawn.
 *
 * Each cell is measured out of its table for a moment that no frame shows.
 */
export function fittedWidth(table: HTMLTableElement, name: string): number | null {
  const cells = columnCells(table, name)
  if (cells.length === 0) return null
  const before = cells.map(({ style }) => style.cssText)
  for (const { style } of cells) {
    style.position = 'absolute'
    style.inlineSize = 'max-content'
    style.blockSize = 'auto'
  }
  const widths = cells.map((cell) => cell.getBoundingClientRect().width)
  // Not the attribute, which a strict policy for content refuses.
  for (const [at, { style }] of cells.entries()) style.cssText = before[at] ?? ''
  return Math.ceil(Math.max(...widths))
}

/** The header first. Days and what rows tell take the whole line and are no cells of a column. */
function columnCells(table: HTMLTableElement, name: string): readonly HTMLElement[] {
  const header = columnHeader(table, name)
  if (!header) return []
  const rows = table.querySelectorAll<HTMLTableRowElement>('tbody > .loggia-row')
  const cells = [...rows].map((row) => row.cells[header.cellIndex])
  return [header, ...cells.filter((cell) => cell !== undefined)]
}

/** The header cell of a column; `null` while the column is hidden. */
export function columnHeader(table: HTMLTableElement, name: string): HTMLTableCellElement | null {
  const headers = table.querySelectorAll<HTMLTableCellElement>('th[data-column]')
  return [...headers].find(({ dataset }) => dataset['column'] === name) ?? null
}
