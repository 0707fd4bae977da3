import { apiLogs } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { drawnLines, LateContent, LinesGrid, showLines } from '../../../test/shown-lines.tsx'
import { focusedRow, frame, grid } from '../../../test/shown-table.tsx'
import { tableColumns } from '../model/column-look.ts'

const many = entries(1000)
/** Every fortieth row. */
const opened = Array.from({ length: 25 }, (_, at) => `log-${at * 40}`)
/** As the content is, with the line below. */
const told = (at: number): number => 200 + (at % 7) * 30.5 + 1

/** Scrolls in steps of so many views, and looks at what is drawn at each. */
async function scrollThrough(views: number, look: () => unknown): Promise<void> {
  const { clientHeight } = frame()
  for (;;) {
    const before = frame().scrollTop
    frame().scrollBy(0, views * clientHeight)
    // Twice, so that what was measured has been drawn.
    await nextFrame()
    await nextFrame()
    look()
    if (frame().scrollTop === before) return
  }
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Whether lines, without gaps, fill what is in view below the header. */
function isFilled(): boolean {
  const view = frame().getBoundingClientRect()
  const top = view.top + 36
  const drawn = [...grid.element().querySelectorAll('tbody tr:not(.loggia-spacer)')]
  const inView = drawn
    .map((line) => line.getBoundingClientRect())
    .filter(({ bottom, top: start }) => bottom > top && start < view.bottom)
  const filled = inView.reduce(
    (sum, rect) => sum + Math.min(rect.bottom, view.bottom) - Math.max(rect.top, top),
    0,
  )
  return filled > Math.min(frame().clientHeight, view.height) - 36 - 2
}

test('a thousand rows with twenty-five open: all are seen on the way down and up, and nothing is ever blank', async () => {
  showLines(many, { open: opened })
  await expect.poll(drawnLines).toContain('[/v1/0]')
  const seen = new Set<string>()
  const blank: number[] = []
  const look = (): void => {
    const lines = drawnLines()
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines) seen.add(line)
    if (!isFilled()) blank.push(frame().scrollTop)
  }
  look()
  await scrollThrough(1.6, look)
  const height = frame().scrollHeight
  expect(drawnLines().at(-1)).toBe('/v1/999')
  expect(seen.size).toBe(1025)
  const details = opened.reduce((sum, id) => sum + told(Number(id.split('-')[1])), 0)
  expect(height).toBeCloseTo(36 + 1000 * 36 + details, -1)
  await scrollThrough(-2.3, look)
  expect(blank).toEqual([])
  expect(frame().scrollTop).toBe(0)
  expect(frame().scrollHeight).toBe(height)
  expect(drawnLines().length).toBeLessThan(60)
}, 60_000)

test('rows that do not open fill every view that one scrolls through, to the last', async () => {
  showLines(many, { tell: null, dayHeaders: true })
  await expect.poll(drawnLines).toContain('/v1/0')
  const blank: number[] = []
  await scrollThrough(7.3, () => isFilled() || blank.push(frame().scrollTop))
  expect(drawnLines().at(-1)).toBe('/v1/999')
  await scrollThrough(-4.6, () => isFilled() || blank.push(frame().scrollTop))
  expect(drawnLines()).toContain('/v1/0')
  expect(blank).toEqual([])
  expect(drawnLines().length).toBeLessThan(60)
})

test('a list that becomes shorter while one is at its end shows its last rows', async () => {
  const { rerender } = showLines(many, { tell: null })
  await expect.poll(drawnLines).toContain('/v1/0')
  frame().scrollTo(0, 1e7)
  await expect.poll(drawnLines).toContain('/v1/999')
  rerender(<LinesGrid entries={many.slice(0, 40)} tell={null} />)
  expect(drawnLines()).toContain('/v1/39')
  await nextFrame()
  expect(isFilled()).toBe(true)
})

test('a jump to the end and back lands where it began', async () => {
  showLines(many, { open: opened })
  await expect.poll(drawnLines).toContain('[/v1/0]')
  frame().scrollTo(0, 1e7)
  await expect.poll(drawnLines).toContain('/v1/999')
  await expect.poll(isFilled).toBe(true)
  frame().scrollTo(0, 0)
  await expect.poll(drawnLines).toContain('/v1/0')
  expect(isFilled()).toBe(true)
})

test('what has been measured keeps its room until it is there again', async () => {
  showLines(entries(300), {
    open: ['log-1'],
    tell: () => <LateContent height={400} />,
  })
  const there = (): boolean => grid.element().querySelector('[data-there="true"]') !== null
  await expect.poll(there).toBe(true)
  await nextFrame()
  const height = frame().scrollHeight
  frame().scrollTo(0, 5000)
  await expect.poll(there).toBe(false)
  frame().scrollTo(0, 200)
  await expect.poll(() => grid.element().querySelector('.loggia-opened')).not.toBeNull()
  const heights = new Set<number>()
  while (!there()) {
    heights.add(frame().scrollHeight)
    await nextFrame()
  }
  await nextFrame()
  heights.add(frame().scrollHeight)
  expect([...heights]).toEqual([height])
})

test('what grows above the view leaves what one reads where it is', async () => {
  showLines(entries(300), { open: ['log-1'] })
  await expect.poll(drawnLines).toContain('[/v1/1]')
  frame().scrollTo(0, 400)
  await expect.poll(() => drawnLines()[0]).toBe('/v1/0')
  const place = (): number =>
    page.getByText('/v1/12', { exact: true }).element().getBoundingClientRect().top
  await nextFrame()
  const before = place()
  const detail = grid.element().querySelector<HTMLElement>('.loggia-opened-room > div > div')
  if (detail) detail.style.blockSize = '700px'
  await expect.poll(() => frame().scrollTop).toBeGreaterThan(800)
  expect(Math.abs(place() - before)).toBeLessThan(1)
})

test('the focus within what a row tells stays there wherever one scrolls', async () => {
  showLines(entries(500), { open: ['log-2'] })
  const button = page.getByRole('button', { name: 'Act on /v1/2' })
  await button.click()
  for (const top of [6000, 17_000, 0]) {
    frame().scrollTo(0, top)
    await nextFrame()
    await nextFrame()
    expect(document.activeElement).toBe(button.element())
  }
  frame().scrollTo(0, 9000)
  await nextFrame()
  await userEvent.keyboard('{Escape}')
  expect(focusedRow()).toBe('/v1/2')
  expect(frame().scrollTop).toBeLessThan(200)
})

test('what a row tells is as wide as the view and stays there when the columns scroll sideways', async () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    const columns = tableColumns(apiLogs, { endpoint: { width: 1600 } })
    const { unmount } = showLines(entries(3), { open: ['log-0'], columns, dir, dayHeaders: true })
    await expect.poll(drawnLines).toContain('[/v1/0]')
    frame().scrollTo({ left: dir === 'ltr' ? 500 : -500 })
    await nextFrame()
    const view = frame().getBoundingClientRect()
    const room = grid.element().querySelector('.loggia-opened-room')?.getBoundingClientRect()
    expect(room?.left).toBeCloseTo(view.left, 0)
    expect(room?.width).toBeCloseTo(frame().clientWidth, 0)
    const day = page.getByText('Mar 6', { exact: true }).element().getBoundingClientRect()
    expect(day.left).toBeGreaterThanOrEqual(view.left)
    expect(day.right).toBeLessThanOrEqual(view.right)
    unmount()
  }
})

test('every line counts, in its order', async () => {
  showLines(entries(30), { open: ['log-1'], dayHeaders: true })
  await expect.poll(drawnLines).toContain('[/v1/1]')
  expect(grid.element().getAttribute('aria-rowcount')).toBe('33')
  const lines = [...grid.element().querySelectorAll('tr[aria-rowindex]')]
  const numbers = lines.map((line) => Number(line.getAttribute('aria-rowindex')))
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  expect(lines[1]?.querySelector('th')?.textContent).toBe('Mar 6')
})

test('rows that stand closer still fill the view at the end', async () => {
  const { rerender } = showLines(many)
  await expect.poll(drawnLines).toContain('/v1/0')
  rerender(
    <div style={{ ['--loggia--row-height' as string]: '28px' }}>
      <LinesGrid entries={many} density="dense" />
    </div>,
  )
  frame().scrollTo(0, 1e7)
  await expect.poll(drawnLines).toContain('/v1/999')
  expect(isFilled()).toBe(true)
})
