import { LoggiaError } from '@loggia/core'
import { act } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accountChanged } from '../account/account-news.ts'
import { chart, cursor, cursorText, showChart, sixHours } from '../../../test/shown-chart.tsx'
import { textOf } from '../../../test/shown-table.tsx'
import { askedAccount, usage, usageAccount } from '../../../test/usage-account.ts'

const account = usageAccount(() => sixHours)
const tryAgain = page.getByRole('button', { name: 'Try again' })

describe('in words', () => {
  test('the sum says how many there were, in which time, and how many are still listed', async () => {
    showChart({ account })
    await expect.element(page.getByText('110 requests in 6 hours, 104 still listed')).toBeVisible()
  })

  test('the legend names the classes in the order of the stack, and what is drawn lighter', async () => {
    showChart({ account })
    await expect.element(page.getByRole('list')).toBeVisible()
    const items = page.getByRole('listitem').elements()
    expect(items.map((item) => item.textContent)).toEqual([
      '2xx',
      '3xx',
      '4xx',
      '5xx',
      'No longer listed',
    ])
  })

  test('where all is listed, nothing is said of it', async () => {
    showChart({
      account: usageAccount(() => usage({ '2026-03-06T09:00:00.000Z': { 200: [1, 1] } })),
    })
    await expect.element(page.getByText('1 request in 6 hours', { exact: true })).toBeVisible()
    await expect.element(page.getByText('No longer listed')).not.toBeInTheDocument()
  })

  test('activity consists of events', async () => {
    showChart({ account, collection: 'activity', by: '' })
    await expect.element(page.getByText(/^110 events in 6 hours/)).toBeVisible()
    await expect.element(chart).toHaveAccessibleName('Events over time')
  })
})

describe('states', () => {
  test('it is as high while it loads, with counts, without any and when it failed', async () => {
    const heights: number[] = []
    const measured = (): void => {
      heights.push(chart.element().getBoundingClientRect().height)
    }
    const asked = askedAccount()
    showChart({ account: asked })
    await expect.element(chart).toHaveAttribute('aria-busy', 'true')
    measured()
    asked.newest().fail(new LoggiaError('unavailable'))
    await expect.element(tryAgain).toBeVisible()
    measured()
    await tryAgain.click()
    await expect.poll(() => asked.questions.length).toBe(2)
    asked.newest().answer(usage({}))
    await expect.element(page.getByText('No requests in this period')).toBeVisible()
    measured()
    expect(new Set(heights).size, heights.join()).toBe(1)
  })

  test('where nothing matches, the sum says so', async () => {
    showChart({ account: usageAccount(() => usage({})), matching: true })
    await expect.element(page.getByText(/^Matching: 0 requests in/)).toBeVisible()
    await expect.element(page.getByText('No requests in this period')).not.toBeInTheDocument()
  })

  test('bars are as high as the skeleton was', async () => {
    const asked = askedAccount()
    showChart({ account: asked })
    const { height } = chart.element().getBoundingClientRect()
    asked.newest().answer(sixHours)
    await expect.element(cursor).toBeVisible()
    expect(chart.element().getBoundingClientRect().height).toBe(height)
  })

  test('another try keeps the focus in the chart', async () => {
    const asked = askedAccount()
    showChart({ account: asked })
    asked.newest().fail(new LoggiaError('rate-limited', { retryAfter: 90_000 }))
    await expect
      .poll(() => textOf(page.getByRole('status')))
      .toMatch(/asked for a pause. Try again in 90 seconds/)
    await tryAgain.click()
    await expect.element(chart).toHaveFocus()
    asked.newest().answer(sixHours)
    await expect.element(cursor).toBeVisible()
    await expect.element(tryAgain).not.toBeInTheDocument()
  })

  test('a failure later on keeps the bars, and says that they are from before', async () => {
    const asked = askedAccount()
    showChart({ account: asked })
    asked.newest().answer(sixHours)
    await expect.element(cursor).toBeVisible()
    act(() => accountChanged(asked))
    await expect.poll(() => asked.questions.length).toBe(2)
    asked.newest().fail(new Error('gone'))
    await expect
      .element(page.getByText('The counts could not be loaded. These counts are from before.'))
      .toBeVisible()
    await expect.element(cursor).toBeVisible()
  })

  test('an account without usage shows nothing at all', async () => {
    showChart({ account: { retention: () => new Promise(() => undefined) } })
    await act(async () => undefined)
    await expect.element(chart).not.toBeInTheDocument()
  })

  test.each([null, 'hello', {}, { buckets: {} }])(
    'what is no usage is a failure: %j',
    async (garbage) => {
      showChart({ account: usageAccount(() => garbage) })
      await expect.element(page.getByText('The counts could not be loaded.')).toBeVisible()
    },
  )

  test('buckets with nonsense in them are shown as far as they make sense', async () => {
    const counts = [{ value: null, total: 'x' }, null, { value: '200', total: 3, live: 3 }]
    const buckets = [null, { start: 7 }, { start: '2026-03-06T09:00:00.000Z', counts }]
    showChart({ account: usageAccount(() => ({ ...usage({}), buckets })) })
    await expect.element(page.getByText('3 requests in 6 hours')).toBeVisible()
  })
})

describe('the cursor', () => {
  test('is one tab stop that begins at the newest bar', async () => {
    showChart({ account })
    await expect.element(cursor).toBeVisible()
    await userEvent.tab()
    await userEvent.tab()
    await expect.element(cursor).toHaveFocus()
    expect(cursorText()).toBe('Fri, Mar 6, 09:00 – 10:00 EST: 4 requests, 3xx 4')
    await userEvent.tab()
    await expect.element(chart.getByRole('slider')).not.toHaveFocus()
  })

  test('goes along the bars with the keys of a slider', async () => {
    showChart({ account })
    await expect.element(cursor).toBeVisible()
    cursor.element().focus()
    const at = async (keys: string): Promise<string | null> => {
      await userEvent.keyboard(keys)
      return cursor.element().getAttribute('aria-valuenow')
    }
    expect(await at('{Home}')).toBe('1')
    expect(cursorText()).toBe(
      'Fri, Mar 6, 04:00 – 05:00 EST: 6 requests, 0 still listed, 2xx 5, 5xx 1',
    )
    expect(await at('{ArrowRight}{ArrowRight}')).toBe('3')
    expect(await at('{ArrowLeft}')).toBe('2')
    expect(cursorText()).toBe('Fri, Mar 6, 05:00 – 06:00 EST: 0 requests')
    expect(await at('{PageDown}')).toBe('1')
    expect(await at('{End}')).toBe('6')
    expect(await at('{ArrowRight}')).toBe('6')
  })

  test('follows the screen from right to left', async () => {
    document.documentElement.dir = 'rtl'
    showChart({ account })
    await expect.element(cursor).toBeVisible()
    cursor.element().focus()
    await userEvent.keyboard('{Home}{ArrowLeft}')
    await expect.element(cursor).toHaveAttribute('aria-valuenow', '2')
    const drawing = cursor.element().querySelector('svg')
    expect(drawing && getComputedStyle(drawing).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)')
    await cursor.hover({ position: { x: 3, y: 40 } })
    await expect.element(cursor).toHaveAttribute('aria-valuenow', '6')
    document.documentElement.dir = 'ltr'
  })

  test('shows a card with the time and the counts, until Escape', async () => {
    showChart({ account })
    await expect.element(cursor).toBeVisible()
    await cursor.hover({ position: { x: 460, y: 40 } })
    await expect
      .poll(() => textOf(cursor))
      .toBe('Max 100Fri, Mar 6, 06:00 – 07:00 EST100 requests4xx102xx90')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => textOf(cursor)).toBe('Max 100')
  })

  test('takes Escape for itself only while there is a card', async () => {
    showChart({ account })
    await expect.element(cursor).toBeVisible()
    const left: boolean[] = []
    const listen = (event: KeyboardEvent): void => void left.push(!event.defaultPrevented)
    document.addEventListener('keydown', listen)
    cursor.element().focus()
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('{Home}')
    left.length = 0
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('{Escape}')
    document.removeEventListener('keydown', listen)
    expect(left).toEqual([false, true])
  })
})

describe('as a table', () => {
  test('everything that is drawn can be read, newest first, and the button leads back', async () => {
    showChart({ account })
    await page.getByRole('button', { name: 'Show as table' }).click()
    const rows = page.getByRole('row').elements()
    const cells = rows.map((row) =>
      [...row.children].map(({ textContent }) => textContent).join('|'),
    )
    expect(cells).toEqual([
      'Time|2xx|3xx|4xx|5xx|Recorded|Still listed',
      'Fri, Mar 6, 09:00 – 10:00 EST|0|4|0|0|4|4',
      'Fri, Mar 6, 08:00 – 09:00 EST|0|0|0|0|0|0',
      'Fri, Mar 6, 07:00 – 08:00 EST|0|0|0|0|0|0',
      'Fri, Mar 6, 06:00 – 07:00 EST|90|0|10|0|100|100',
      'Fri, Mar 6, 05:00 – 06:00 EST|0|0|0|0|0|0',
      'Fri, Mar 6, 04:00 – 05:00 EST|5|0|0|1|6|0',
    ])
    await expect
      .element(
        page.getByRole('table', { name: 'Requests over time. Times are in America/New_York' }),
      )
      .toBeVisible()
    await page.getByRole('button', { name: 'Show as chart' }).click()
    await expect.element(cursor).toBeVisible()
  })

  test('a year has no more than 31 rows', async () => {
    const period = { from: '2025-03-06T00:00:00.000Z', to: '2026-03-06T00:00:00.000Z' }
    const some = usage({ '2025-06-01T00:00:00.000Z': { 200: [1, 1] } }, { step: 'day' })
    showChart({ account: usageAccount(() => some), period })
    await page.getByRole('button', { name: 'Show as table' }).click()
    expect(page.getByRole('row').elements().length).toBeLessThanOrEqual(32)
  })

  test('there is none of nothing', async () => {
    showChart({ account: usageAccount(() => usage({})) })
    await expect.element(page.getByText('No requests in this period')).toBeVisible()
    const button = page.getByRole('button', { name: 'Show as table' })
    await expect.element(button).toHaveAttribute('aria-disabled', 'true')
  })
})
