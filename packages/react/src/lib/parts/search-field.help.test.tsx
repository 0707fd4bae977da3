import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from '../../../test/axe-findings.ts'
import { bar, searchField, showGateway } from '../../../test/shown-gateway.tsx'

const problem = page.getByText('There is no field named “stauts”.')
const fix = page.getByRole('button', { name: 'Did you mean status?' })
const period = bar.getByRole('button', { name: /^Period/ })

async function typeWrongTerm(): Promise<void> {
  showGateway()
  await userEvent.type(searchField, 'status:4xx stauts:200{Enter}')
  await expect.element(fix).toBeVisible()
}

async function expectMarked(): Promise<void> {
  await expect.element(searchField).toHaveAttribute('aria-invalid', 'true')
  await expect.element(searchField).toHaveAccessibleDescription('There is no field named “stauts”.')
}

/** Whether a box is drawn under the field. */
function isShown(): boolean {
  const help = document.querySelector('.loggia-query-help')
  return help !== null && getComputedStyle(help).opacity === '1'
}

test('what is wrong with a term gives way when the field is left, which stays marked', async () => {
  await typeWrongTerm()
  await page.getByRole('heading', { name: 'Dashboard' }).click()
  expect(isShown()).toBe(false)
  await expectMarked()
  await searchField.click()
  expect(isShown()).toBe(true)
})

test('Escape sends it away and the text by another press; Enter asks again', async () => {
  await typeWrongTerm()
  await userEvent.keyboard('{Escape}')
  await expect.element(fix).not.toBeInTheDocument()
  await expectMarked()
  await userEvent.keyboard('{Enter}')
  await expect.element(fix).toBeVisible()
  fix.element().focus()
  await userEvent.keyboard('{Escape}')
  await expect.element(searchField).toHaveFocus()
  await expect.element(searchField).toHaveValue('status:4xx stauts:200')
  await userEvent.keyboard('{Escape}')
  await expect.element(searchField).toHaveValue('')
  await expect.element(problem).not.toBeInTheDocument()
})

test('"Clear all" also clears what was typed and could not be searched for', async () => {
  showGateway(undefined, {
    initialState: { filters: [{ field: 'client', operator: 'is', values: ['Storefront'] }] },
  })
  await userEvent.type(searchField, 'stauts:200{Enter}')
  await expect.element(problem).toBeVisible()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect.element(searchField).toHaveValue('')
  await expect.element(problem).not.toBeInTheDocument()
  await expect.element(period).toHaveFocus()
})

test('terms say that they wait for Enter, other text does not', async () => {
  showGateway()
  await userEvent.type(searchField, 'status:4xx')
  await expect.element(page.getByText('Press Enter to search')).toBeVisible()
  await expect.element(searchField).toHaveAccessibleDescription('Press Enter to search')
  expect(await axeFindings()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(bar.getByRole('button', { name: /^Status: 4xx/ })).toBeVisible()
  await userEvent.type(searchField, '/pets/1')
  await expect.element(page.getByText('Press Enter to search')).not.toBeInTheDocument()
})
