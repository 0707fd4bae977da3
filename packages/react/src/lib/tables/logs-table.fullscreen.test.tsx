import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { apiLogs, arrayAdapter } from '@loggia/core'
import { entries } from '../../../test/log-entries.ts'
import { actions, column, findField, grid, rowCheckbox, show } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const adapter = arrayAdapter(entries(50), apiLogs)
const enter = page.getByRole('button', { name: 'Fullscreen', exact: true })
const leave = page.getByRole('button', { name: 'Leave fullscreen' })

/** A host whose own content is above and below, with every means to cover the table. */
function showInHost(): void {
  show(
    <div style={{ transform: 'translateX(0)', overflow: 'hidden', blockSize: 500 }}>
      <button type="button" style={{ position: 'fixed', inset: '0 0 auto 0', zIndex: 2147483647 }}>
        Navigation of the host
      </button>
      <div style={{ blockSize: 300, marginBlockStart: 60 }}>
        <LogsTable adapter={adapter} />
      </div>
      <p style={{ position: 'relative', zIndex: 9999 }}>Footer of the host</p>
    </div>,
  )
}

const box = (): readonly number[] => {
  const root = grid.element().closest('.loggia-root')
  const { top, left, width, height } = root?.getBoundingClientRect() ?? new DOMRect()
  return [top, left, width, height]
}

test('the table takes the viewport, over whatever the host shows, and Escape gives it back', async () => {
  showInHost()
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(3)
  const before = box()
  await goFullscreen()
  await expect.poll(box).toEqual([0, 0, window.innerWidth, window.innerHeight])
  const root = grid.element().closest('.loggia-root')
  for (const y of [5, window.innerHeight / 2, window.innerHeight - 5])
    expect(root?.contains(document.elementFromPoint(window.innerWidth / 2, y))).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.poll(box).toEqual(before)
  await expect.element(enter).toBeVisible()
})

test('the button that does it keeps the focus, and undoes it', async () => {
  showInHost()
  enter.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(leave).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(enter).toHaveFocus()
})

test('the focused cell keeps the focus when Escape returns', async () => {
  showInHost()
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(3)
  await goFullscreen()
  await page.getByText('/v1/2', { exact: true }).click()
  const cell = document.activeElement
  await userEvent.keyboard('{Escape}')
  await expect.element(enter).toBeVisible()
  expect(document.activeElement).toBe(cell)
})

test('meanwhile Tab never reaches the rest of the page; afterwards it does', async () => {
  showInHost()
  const host = page.getByRole('button', { name: 'Navigation of the host' })
  await expect.element(host).toBeVisible()
  await goFullscreen()
  await expect.poll(() => host.element().closest('[inert]')).not.toBeNull()
  const root = grid.element().closest('.loggia-root')
  for (let press = 0; press < 12; press++) {
    await userEvent.tab()
    const at = document.activeElement
    expect(at === document.body || root?.contains(at)).toBe(true)
  }
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => host.element().closest('[inert]')).toBeNull()
  host.element().focus()
  await expect.element(host).toHaveFocus()
})

test('selection, text and scroll position stay', async () => {
  showInHost()
  await rowCheckbox(1).click()
  await findField.fill('v1')
  await goFullscreen()
  await expect.element(findField).toHaveValue('v1')
  await expect.element(actions).toHaveTextContent('Actions (1)')
})

test('Escape in the menu closes the menu only', async () => {
  showInHost()
  await goFullscreen()
  await actions.click()
  await expect.element(page.getByRole('menu')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => page.getByRole('menu').query()).toBeNull()
  await expect.element(leave).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(enter).toBeVisible()
})

test('Escape in the find field clears the text only', async () => {
  showInHost()
  await goFullscreen()
  await findField.fill('v1/4')
  await userEvent.keyboard('{Escape}')
  await expect.element(findField).toHaveValue('')
  await expect.element(leave).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(enter).toBeVisible()
})

test('Escape over a card closes the card only', async () => {
  showInHost()
  await goFullscreen()
  await page.getByText('631f08140b24…').first().hover()
  const card = page.getByRole('group', { name: 'IP hash' })
  await expect.element(card).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => card.query()).toBeNull()
  await expect.element(leave).toBeVisible()
})

test('a pointer that rests on a cell without a card does not keep Escape from its work', async () => {
  showInHost()
  await goFullscreen()
  await page.getByText('/v1/2', { exact: true }).hover()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await userEvent.keyboard('{Escape}')
  await expect.element(enter).toBeVisible()
})

test('a table that goes away in fullscreen leaves the page usable', async () => {
  const { rerender } = show(<LogsTable adapter={adapter} />)
  await goFullscreen()
  await expect.element(leave).toBeVisible()
  rerender(<button type="button">Somewhere else</button>)
  await page.getByRole('button', { name: 'Somewhere else' }).click()
  await expect.element(page.getByRole('button', { name: 'Somewhere else' })).toHaveFocus()
  expect(document.querySelectorAll('[inert]')).toHaveLength(0)
})

/** The pointer goes on to where nothing is: over a cell it would open a card, which takes the next Escape. */
async function goFullscreen(): Promise<void> {
  await enter.click()
  await userEvent.pointer({ coords: { x: 0, y: 0 } })
}
