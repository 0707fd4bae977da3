import { apiLogs, arrayAdapter } from '@loggia/core'
import { render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { actions, findField } from '../../../test/shown-table.tsx'
import { viewShelf } from '../../../test/view-shelf.ts'
import { LogsTable } from '../tables/logs-table.tsx'

const button: Locator = page.getByRole('button', { name: /^View:/ })
const boxOf = (locator: Locator): DOMRect => locator.element().getBoundingClientRect()

afterEach(() => page.viewport(1280, 720))

test.each([390, 320])(
  'at %d pixels the field has the first line, and views begin the second',
  async (pixels) => {
    await page.viewport(pixels, 720)
    render(<LogsTable adapter={arrayAdapter(entries(3), apiLogs)} views={viewShelf()} />)
    await expect.element(button).toBeVisible()
    expect(boxOf(findField).width).toBeGreaterThan(pixels * 0.7)
    expect(boxOf(button).top).toBeGreaterThan(boxOf(findField).bottom)
    expect(boxOf(button).top).toBe(boxOf(actions).top)
    expect(boxOf(button).left).toBe(boxOf(findField).left)
    findField.element().focus()
    await userEvent.tab()
    await userEvent.tab()
    await expect.element(button).toHaveFocus()
  },
)
