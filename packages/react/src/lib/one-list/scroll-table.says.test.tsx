import { apiLogs, arrayAdapter } from '@loggia/core'
import { fireEvent } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { scrollTo, showList } from '../../../test/shown-list.tsx'

/** All that is said to screen readers from now on. */
function saidLines(): readonly string[] {
  const said: string[] = []
  const known = new Map<Element, string>()
  const look = (): void => {
    for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
      const text = region.textContent
      // What comes with its words already in it is not said by all screen readers.
      if (known.has(region) && known.get(region) !== text && text !== '') said.push(text)
      known.set(region, text)
    }
  }
  look()
  const observer = new MutationObserver(look)
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  onTestFinished(() => observer.disconnect())
  return said
}

/** Longer than anything that waits for a rest. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2500))
}

test('a search is said once: how many rows match', async () => {
  await showList(arrayAdapter(entries(3000), apiLogs))
  await rest()
  const said = saidLines()
  // Faster than anybody types, so that nothing but the last key comes to rest.
  for (const value of ['/', '/v1', '/v1/299']) {
    fireEvent.change(page.getByRole('searchbox').element(), { target: { value } })
  }
  await rest()
  expect(said).toEqual(['11 rows'])
})

test('nothing is said of what is there at first', async () => {
  const said = saidLines()
  await showList(arrayAdapter(entries(3000), apiLogs))
  await rest()
  expect(said).toEqual([])
})

test('selecting everything is said in one line', async () => {
  await showList(arrayAdapter(entries(3000), apiLogs))
  const said = saidLines()
  await page.getByRole('checkbox', { name: 'Select all rows that match' }).click()
  await rest()
  expect(said).toEqual(['3,000 selected'])
})

test('whoever scrolls is told where they are once they rest', async () => {
  await showList(arrayAdapter(entries(3000), apiLogs))
  await rest()
  const said = saidLines()
  for (const share of [0.2, 0.6, 1]) await scrollTo(share)
  await rest()
  expect(said).toEqual([expect.stringMatching(/^Rows 2,9\d\d–3,000 of 3,000$/)])
})
