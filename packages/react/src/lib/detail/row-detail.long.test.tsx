import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { panel, showDetail } from '../../../test/shown-detail.tsx'
import { textOf } from '../../../test/shown-table.tsx'

const showAll = page.getByRole('button', { name: /^Show all/ })
const shownText = (): string => textOf(panel('Response'))

test('a long answer scrolls inside its panel, by keyboard too', async () => {
  showDetail({ response: 'line\n'.repeat(500) })
  await expect.element(panel('Response')).toHaveAttribute('tabindex', '0')
  const { clientHeight, scrollHeight } = panel('Response').element()
  expect(clientHeight).toBeLessThan(400)
  expect(scrollHeight).toBeGreaterThan(5000)
})

test('a short one is no stop of the keyboard', async () => {
  showDetail({ response: 'Yes' })
  await expect.element(panel('Response')).toBeVisible()
  await expect.element(panel('Response')).not.toHaveAttribute('tabindex')
})

test.each([
  ['many lines', 'What a day it was.\n'.repeat(55_000)],
  ['one line', 'x'.repeat(1_000_000)],
  ['blanks', `${'word '.repeat(200_000)}end`],
])('a megabyte of %s starts short, and is shown whole on request', async (_, response) => {
  showDetail({ response })
  await expect.element(showAll).toHaveTextContent('Show all (1 MB)')
  expect(shownText()).toBe(response.slice(0, 20_000))
  await showAll.click()
  await expect.poll(() => shownText().length).toBe(response.length)
  expect(shownText() === response).toBe(true)
  expect(showAll.query()).toBeNull()
  await expect.element(panel('Response')).toHaveFocus()
})

test('20,000 characters are not long yet', async () => {
  showDetail({ response: 'x'.repeat(20_000) })
  await expect.poll(() => shownText().length).toBe(20_000)
  expect(showAll.query()).toBeNull()
})

test('a conversation of a thousand messages starts with 200', async () => {
  const messages = Array.from({ length: 1000 }, (_, at) => ({ role: 'user', content: `no ${at}` }))
  showDetail({ request: { messages } })
  const turns = (): number => document.querySelectorAll('.loggia-turn').length
  await expect.poll(turns).toBe(200)
  await showAll.click()
  await expect.poll(turns).toBe(1000)
  expect(textOf(panel('Request'))).toContain('no 999')
})

test('a megabyte of JSON is shown whole, too', async () => {
  const metadata = Array.from({ length: 12_000 }, (_, at) => ({
    id: at,
    tag: `tag-${at}`,
    on: true,
  }))
  showDetail({ metadata })
  await showAll.click()
  await expect
    .poll(() => textOf(panel('Metadata')) === JSON.stringify(metadata, null, 2))
    .toBe(true)
})

test('a long text can be selected across its pieces', async () => {
  const response = 'What a day it was.\n'.repeat(2000)
  showDetail({ response })
  await showAll.click()
  await expect.poll(() => shownText().length).toBe(response.length)
  document.getSelection()?.selectAllChildren(panel('Response').element())
  expect(String(document.getSelection()).length).toBeGreaterThan(response.length - 100)
})
