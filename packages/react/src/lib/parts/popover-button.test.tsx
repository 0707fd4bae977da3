import '../../styles.css'
import { useRef, StrictMode, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../../test/shown-table.tsx'
import { PopoverButton } from './popover-button.tsx'
import { TableRoot } from './table-root.tsx'

const button = page.getByRole('button', { name: 'Columns' })
const panel = page.getByRole('dialog', { name: 'Arrange columns' })

test('opens a panel by mouse, with the focus in it', async () => {
  show(<Scene />)
  await button.click()
  await expect.element(panel).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'First' })).toHaveFocus()
})

test('is the same button before and after its code was fetched', async () => {
  show(<Scene />)
  const before = button.element()
  await button.click()
  await expect.element(panel).toBeVisible()
  expect(button.element()).toBe(before)
  await expect.element(button).toHaveAttribute('aria-expanded', 'true')
})

test('opens by keyboard, and Escape gives the focus back', async () => {
  show(<Scene />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'First' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  await expect.element(button).toHaveFocus()
})

test('keeps Escape from what is around, so that fullscreen stays', async () => {
  const reached: string[] = []
  const listen = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented) reached.push(event.key)
  }
  document.addEventListener('keydown', listen)
  show(<Scene />)
  await button.click()
  await expect.element(panel).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  document.removeEventListener('keydown', listen)
  expect(reached).toEqual([])
})

test('closes when its button is pressed again', async () => {
  show(<Scene />)
  await button.click()
  await expect.element(panel).toBeVisible()
  await button.click()
  await expect.element(panel).not.toBeInTheDocument()
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
})

test('leaves the focus where somebody presses instead', async () => {
  show(<Scene />)
  await button.click()
  await expect.element(panel).toBeVisible()
  await page.getByRole('textbox', { name: 'Elsewhere' }).click()
  await expect.element(panel).not.toBeInTheDocument()
  await expect.element(page.getByRole('textbox', { name: 'Elsewhere' })).toHaveFocus()
})

test('its content can close it', async () => {
  show(<Scene />)
  await button.click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect.element(panel).not.toBeInTheDocument()
  await expect.element(button).toHaveFocus()
})

test('keeps the focus within while Tab is pressed', async () => {
  show(<Scene />)
  await button.click()
  await expect.element(page.getByRole('button', { name: 'First' })).toHaveFocus()
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  await expect.element(page.getByRole('button', { name: 'Done' })).toHaveFocus()
})

function Scene(): ReactElement {
  const root = useRef<HTMLDivElement>(null)
  return (
    <StrictMode>
      <TableRoot ref={root} density="comfortable" theme="auto" fullscreen={false}>
        <PopoverButton
          title="Arrange columns"
          label="Columns"
          container={root}
          content={twoButtons}
        >
          ||
        </PopoverButton>
        <input aria-label="Elsewhere" style={{ marginBlockStart: 200 }} />
      </TableRoot>
    </StrictMode>
  )
}

const twoButtons = (close: () => void): ReactElement => (
  <>
    <button type="button">First</button>
    <button type="button" onClick={close}>
      Done
    </button>
  </>
)
