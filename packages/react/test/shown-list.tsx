import type { DataAdapter, LogEntry } from '@loggia/core'
import type { RenderResult } from '@testing-library/react'
import { expect } from 'vitest'
import type { LogsTableProps } from '../src/index.ts'
import { longList } from './long-list.ts'
import { frame, grid, showLogs } from './shown-table.tsx'

/** Shows a table of one list, and waits for its rows. */
export async function showList(
  source: number | DataAdapter<LogEntry>,
  props: Partial<LogsTableProps> = {},
): Promise<RenderResult> {
  const adapter = typeof source === 'number' ? longList(source) : source
  const shown = showLogs(adapter, { paging: 'scroll', ...props })
  await expect.poll(() => drawnRows().length).toBeGreaterThan(5)
  return shown
}

/** The numbers of the rows whose middle is in view, from 1, as screen readers count them without the header. */
export function rowsInView(): readonly number[] {
  const view = frame().getBoundingClientRect()
  const head = grid.element().querySelector('thead')?.getBoundingClientRect().bottom ?? 0
  return drawnRows()
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return (top + bottom) / 2 > head && (top + bottom) / 2 < view.bottom
    })
    .map((row) => Number(row.getAttribute('aria-rowindex')) - 1)
}

/** Pixels of the view that no row covers, a pixel at each end aside. */
export function blankPixels(): number {
  const head = grid.element().querySelector('thead')?.getBoundingClientRect().bottom ?? 0
  const end = frame().getBoundingClientRect().top + frame().clientHeight
  let reached = head
  for (const row of drawnRows()) {
    const { top, bottom } = row.getBoundingClientRect()
    if (top <= reached + 1) reached = Math.max(reached, bottom)
  }
  return Math.max(0, end - reached - 1)
}

/** Scrolls the rows as a thumb does, and waits until that has been drawn. */
export async function scrollTo(share: number): Promise<void> {
  const element = frame()
  element.scrollTop = share * (element.scrollHeight - element.clientHeight)
  await nextFrame()
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}

function drawnRows(): readonly Element[] {
  return [...(grid.query()?.querySelectorAll('tbody tr.loggia-row[data-index]') ?? [])]
}
