import { expect, test } from 'vitest'
import { browserIn } from '../../../test/browser-place.ts'
import { entry } from '../../../test/log-entries.ts'
import { column, show, showLogs } from '../../../test/shown-table.tsx'
import { ViewerProvider } from '../words/viewer.tsx'
import { Timestamp } from './timestamp.tsx'

function shown(value: unknown, timeZone = 'UTC'): HTMLElement {
  const { container } = show(
    <ViewerProvider locale="en" timeZone={timeZone}>
      <Timestamp value={value} />
    </ViewerProvider>,
  )
  return container.querySelector<HTMLElement>('time, bdi, .loggia-nothing') ?? container
}

test('a moment is text for people and ISO 8601 in UTC for programs', () => {
  const time = shown('2019-03-06T12:30:45.123Z', 'America/New_York')
  expect(time.textContent).toBe('Mar 6, 2019, 07:30:45')
  expect(time).toHaveAttribute('datetime', '2019-03-06T12:30:45.123Z')
})

test('an offset is the same moment', () => {
  expect(shown('2019-03-06T13:30:45+01:00')).toHaveAttribute('datetime', '2019-03-06T12:30:45.000Z')
})

test.each([
  '2026-02-30T00:00:00.000Z',
  '2026-13-01T00:00:00.000Z',
  '2026-03-06 12:30:45',
  'yesterday',
  '0000-00-00T00:00:00Z',
  '1772800245000',
])('what is no moment (%s) is shown as it was recorded', (text) => {
  const cell = shown(text)
  expect(cell.tagName).toBe('BDI')
  expect(cell.textContent).toBe(text)
})

test.each([null, undefined, '', Number.NaN, new Date(Number.NaN)])('%s is a dash', (value) => {
  expect(shown(value).textContent).toBe('—Not recorded')
})

test('the same text with and without the clock change of its zone', () => {
  expect(shown('2019-03-10T06:59:59.000Z', 'America/New_York').textContent).toContain('01:59:59')
  expect(shown('2019-03-10T07:00:00.000Z', 'America/New_York').textContent).toContain('03:00:00')
})

test('without a word of the host it is the zone and the language of the browser', async () => {
  await browserIn('Asia/Tokyo', 'de-DE')
  showLogs([entry({ timestamp: '2019-03-06T12:30:45.000Z' })], { timeZone: undefined })
  await expect.poll(() => column('Timestamp')).toEqual(['6. März 2019, 21:30:45'])
})

test('a language that nobody knows breaks nothing', async () => {
  showLogs([entry({ timestamp: '2019-03-06T12:30:45.000Z' })], { locale: 'en_US' })
  await expect.poll(() => column('Timestamp')[0]).toContain('12:30:45')
})

test('numbers are written as the viewer writes them', async () => {
  const { container } = showLogs(
    Array.from({ length: 1200 }, (_, at) => entry({ id: String(at) })),
    { locale: 'de-DE' },
  )
  await expect.poll(() => container.textContent).toContain('1–500 of 1.200')
})
