import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { careless, entriesWith, entry } from '../../../test/log-entries.ts'
import { drawnLines, showLines } from '../../../test/shown-lines.tsx'
import { focusedRow, frame, grid } from '../../../test/shown-table.tsx'
import type { LogEntry } from '@loggia/core'

/** Entries `/v1/0`, `/v1/1`, ... at those moments. */
function at(...times: readonly string[]): readonly LogEntry[] {
  return entriesWith(times.map((timestamp, index) => ({ endpoint: `/v1/${index}`, timestamp })))
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: noon })
})
afterEach(() => {
  vi.useRealTimers()
})

const noon = Date.parse('2026-03-14T12:00:00.000Z')

test('rows stand below the days of the zone of the viewer', () => {
  const times = ['2026-03-14T04:00:00.000Z', '2026-03-14T03:59:59.999Z', '2025-12-01T12:00:00.000Z']
  showLines(at(...times), { dayHeaders: true, timeZone: 'America/New_York' })
  expect(drawnLines()).toEqual(['Today', '/v1/0', 'Yesterday', '/v1/1', 'Dec 1, 2025', '/v1/2'])
})

test('what was recorded without a moment stands below words for that', () => {
  const broken = careless({ id: 'log-9', endpoint: '/v1/9', timestamp: 'soon' })
  showLines([...at('2026-03-14T04:00:00.000Z'), broken], { dayHeaders: true })
  expect(drawnLines()).toEqual(['Today', '/v1/0', 'Not recorded', '/v1/9'])
})

test('there are no days where nobody asks for them', () => {
  showLines(at('2026-03-14T04:00:00.000Z'))
  expect(drawnLines()).toEqual(['/v1/0'])
})

test('the header of a day heads rows, for those who hear it', () => {
  showLines(at('2026-03-14T04:00:00.000Z'), { dayHeaders: true })
  const headers = [...grid.element().querySelectorAll('tbody th[scope="rowgroup"]')]
  expect(headers.map(({ textContent }) => textContent)).toEqual(['Today'])
})

describe('each row stands once below its day, also where a zone changes its clocks', () => {
  test.each([
    ['America/New_York', '2026-03-08T12:00:00.000Z', 72],
    ['America/New_York', '2026-11-01T12:00:00.000Z', 72],
    ['America/Sao_Paulo', '2018-11-04T12:00:00.000Z', 72],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', 72],
    ['Asia/Kathmandu', '2026-03-14T12:00:00.000Z', 72],
  ])('%s', (timeZone, middle, hours) => {
    const start = Date.parse(middle) + (hours / 2) * 3_600_000
    const times = Array.from({ length: hours }, (_, hour) =>
      new Date(start - hour * 3_600_000).toISOString(),
    )
    vi.setSystemTime(start + 90 * 86_400_000)
    showLines(at(...times), { dayHeaders: true, timeZone })
    const calendar = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'medium' })
    const days = times.map((time) => calendar.format(Date.parse(time)))
    let header = ''
    const lines = drawnLines()
    const rows = lines.filter((line) => line.startsWith('/v1/'))
    expect(rows).toEqual([...new Set(rows)])
    expect(rows.length).toBeGreaterThan(10)
    for (const line of lines) {
      if (line.startsWith('/v1/')) expect(days[Number(line.slice(4))]).toContain(header.slice(0, 6))
      else header = line
    }
    const headers = lines.filter((line) => !line.startsWith('/v1/'))
    expect(headers).toEqual([...new Set(headers)])
  })
})

test('at midnight today becomes yesterday', async () => {
  showLines(at('2026-03-14T04:00:00.000Z'), { dayHeaders: true, timeZone: 'Asia/Kathmandu' })
  expect(drawnLines()[0]).toBe('Today')
  await vi.advanceTimersByTimeAsync(Date.parse('2026-03-14T18:14:59.000Z') - noon)
  expect(drawnLines()[0]).toBe('Today')
  await vi.advanceTimersByTimeAsync(1000)
  await expect.poll(() => drawnLines()[0]).toBe('Yesterday')
})

test('no timer waits for midnight while the page is hidden; on return the day is right', async () => {
  showLines(at('2026-03-14T04:00:00.000Z'), { dayHeaders: true })
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(24 * 3_600_000)
  expect(drawnLines()[0]).toBe('Today')
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(1)
  await expect.poll(() => drawnLines()[0]).toBe('Yesterday')
  hidden.mockRestore()
})

describe('while one scrolls', () => {
  beforeEach(() => {
    vi.useRealTimers()
  })
  const days = Array.from({ length: 400 }, (_, index) =>
    entry({
      id: `log-${index}`,
      endpoint: `/v1/${index}`,
      // A hundred rows a day.
      timestamp: new Date(Date.parse('2024-05-20T23:00:00Z') - index * 864_000).toISOString(),
    }),
  )
  const top = (text: string): number | undefined =>
    page.getByText(text, { exact: true }).query()?.closest('th')?.getBoundingClientRect().top

  test('the header of the day one is in stays below that of the table', async () => {
    showLines(days, { dayHeaders: true })
    const below = (): number =>
      grid.getByRole('columnheader').first().element().getBoundingClientRect().bottom
    await expect.poll(() => top('May 20, 2024')).toBe(below())
    for (const [scrolled, day] of [
      [1500, 'May 20, 2024'],
      [6000, 'May 19, 2024'],
      [14_000, 'May 17, 2024'],
      [9000, 'May 18, 2024'],
    ] as const) {
      frame().scrollTo(0, scrolled)
      await expect.poll(() => top(day)).toBe(below())
    }
  })

  test('the focused row is never hidden below it', async () => {
    showLines(days, { dayHeaders: true })
    await page.getByText('/v1/3', { exact: true }).click()
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}')
    for (let press = 0; press < 20; press++) await userEvent.keyboard('{ArrowUp}')
    const cell = document.activeElement?.getBoundingClientRect()
    expect(focusedRow()).not.toBe('/v1/3')
    const header = page.getByText('May 20, 2024').element().closest('th')?.getBoundingClientRect()
    expect(cell?.top).toBeGreaterThanOrEqual((header?.bottom ?? 0) - 1)
  })
})
