import { StrictMode } from 'react'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { askedAdapter } from '../../../test/asked-adapter.ts'
import { answer, auto, newer, pass, pill, showLive, timeByHand } from '../../../test/live-table.tsx'
import { entries } from '../../../test/log-entries.ts'
import {
  actions,
  column,
  focusedRow,
  frame,
  grid,
  rowCheckbox,
  show,
} from '../../../test/shown-table.tsx'
import { LogsTable } from '../tables/logs-table.tsx'

timeByHand()

const refresh = page.getByRole('button', { name: 'Refresh' })

test('asks for the newest rows every 10 seconds until it is switched off', async () => {
  const adapter = await showLive()
  await expect.element(auto).toHaveAttribute('aria-pressed', 'true')
  await expect
    .element(auto)
    .toHaveAttribute('title', 'Asks for new rows every 10 seconds. Last answer 12:30:45.')
  for (const count of [2, 3]) {
    await pass(10)
    expect(adapter.questions).toHaveLength(count)
    await answer(adapter, entries(40))
  }
  await auto.click()
  await expect.element(auto).toHaveAttribute('aria-pressed', 'false')
  await pass(60)
  expect(adapter.questions).toHaveLength(3)
})

test('at the top new rows appear by themselves, tinted once, and the total follows', async () => {
  const adapter = await showLive()
  await pass(10)
  await expect.element(grid).toHaveAttribute('aria-busy', 'false')
  await answer(adapter, [...newer(2), ...entries(40)], 102)
  await expect.poll(() => column('Endpoint').slice(0, 3)).toEqual(['/new/2', '/new/1', '/v1/0'])
  expect(freshRows()).toBe(2)
  await expect.element(page.getByText('102 rows')).toBeVisible()
  await pass(3)
  expect(freshRows()).toBe(0)
})

test('a quiet answer draws no row again, and keeps the focus, an open menu and the place', async () => {
  const adapter = await showLive()
  await page.getByText('/v1/2', { exact: true }).click()
  const row = document.activeElement?.closest('tr')
  await pass(10)
  await answer(adapter, [...newer(1), ...entries(40)])
  await expect.poll(() => column('Endpoint')[0]).toBe('/new/1')
  expect(focusedRow()).toContain('/v1/2')
  expect(document.activeElement?.closest('tr')).toBe(row)
  await actions.click()
  await expect.element(page.getByRole('menu')).toBeVisible()
  await pass(10)
  await answer(adapter, [...newer(2), ...entries(40)])
  await expect.poll(() => column('Endpoint')[0]).toBe('/new/2')
  await expect.element(page.getByRole('menu')).toBeVisible()
})

describe('new rows wait', () => {
  test('while the person is away from the top; pressed, they are shown there', async () => {
    const adapter = await showLive()
    frame().scrollTo({ top: 500 })
    await pass(10)
    await answer(adapter, [...newer(12), ...entries(38)], 112)
    await expect.element(pill).toHaveTextContent('12 new')
    expect(frame().scrollTop).toBe(500)
    expect(column('Endpoint').join()).not.toContain('/new')
    await expect.element(page.getByText('112 rows')).toBeVisible()
    await pill.click()
    await expect.poll(() => column('Endpoint')[0]).toBe('/new/12')
    expect(frame().scrollTop).toBe(0)
    await expect.element(pill).not.toBeInTheDocument()
    expect(grid.element().contains(document.activeElement)).toBe(true)
    expect(adapter.questions).toHaveLength(2)
  })

  test('while something is selected, and are shown with the next answer once nothing is', async () => {
    const adapter = await showLive()
    await rowCheckbox(1).click()
    await pass(10)
    await answer(adapter, [...newer(1), ...entries(40)])
    await expect.element(pill).toHaveTextContent('1 new')
    await rowCheckbox(1).click()
    await pass(10)
    await answer(adapter, [...newer(1), ...entries(40)])
    await expect.poll(() => column('Endpoint')[0]).toBe('/new/1')
    await expect.element(pill).not.toBeInTheDocument()
  })

  test('on a later page, where the first one is asked for; pressed, it is turned to', async () => {
    const adapter = await showLive()
    await page.getByRole('button', { name: 'Next page' }).click()
    expect(adapter.newest().query.cursor).toBe('more')
    await answer(adapter, entries(80).slice(40))
    await pass(10)
    expect(adapter.newest().query.cursor).toBeNull()
    await answer(adapter, [...newer(3), ...entries(37)], 103)
    await expect.element(pill).toHaveTextContent('3 new')
    expect(column('Endpoint')[0]).toBe('/v1/40')
    await expect.element(page.getByText('41–80 of 103')).toBeVisible()
    await pill.click()
    await answer(adapter, [...newer(3), ...entries(37)])
    await expect.poll(() => column('Endpoint')[0]).toBe('/new/3')
    await expect.element(pill).not.toBeInTheDocument()
  })

  test('in another order, counted from what was newest when it was asked for', async () => {
    const adapter = await showLive()
    await page.getByRole('button', { name: 'Endpoint', exact: true }).click()
    await answer(adapter, entries(40))
    await pass(0)
    expect(adapter.newest().query).toMatchObject({ sort: [], cursor: null })
    await answer(adapter, entries(40))
    await pass(10)
    await answer(adapter, [...newer(2), ...entries(38)])
    await expect.element(pill).toHaveTextContent('2 new')
    await pill.click()
    expect(adapter.newest().query.sort[0]?.field).toBe('endpoint')
  })

  test('as 50+ when they fill the page, and a Refresh shows them', async () => {
    const adapter = await showLive(entries(50))
    await rowCheckbox(1).click()
    await pass(10)
    await answer(adapter, newer(50), 170)
    await expect.element(pill).toHaveTextContent('50+ new')
    await refresh.click()
    await answer(adapter, newer(50), 170)
    await expect.poll(() => column('Endpoint')[0]).toBe('/new/50')
    await expect.element(pill).not.toBeInTheDocument()
  })

  test('which is said once, not with every answer', async () => {
    const adapter = await showLive()
    const region = page.getByRole('status').filter({ hasText: /new rows?$/ })
    await rowCheckbox(1).click()
    for (const count of [3, 5]) {
      await pass(10)
      await answer(adapter, [...newer(count), ...entries(40)])
      await expect.element(pill).toHaveTextContent(`${count} new`)
      await expect.element(region).toHaveTextContent('3 new rows')
    }
  })

  test('without counting those that were removed again', async () => {
    const adapter = await showLive()
    await rowCheckbox(1).click()
    for (const count of [5, 3, 0]) {
      await pass(10)
      await answer(adapter, [...newer(count), ...entries(40)])
      if (count === 0) await expect.element(pill).not.toBeInTheDocument()
      else await expect.element(pill).toHaveTextContent(`${count} new`)
    }
  })
})

test('when more came than a page holds, the end of the rows says where the others are', async () => {
  const adapter = await showLive(entries(50))
  await pass(10)
  await answer(adapter, newer(50), 200)
  await expect.poll(() => column('Endpoint')[0]).toBe('/new/50')
  const marker = frame().querySelector('.loggia-gap')
  expect(marker?.textContent).toContain(
    'New rows fill this page. Any others since 12:30:45 are on the next pages.',
  )
  await page.getByRole('button', { name: 'Go on to them' }).click()
  expect(adapter.newest().query.cursor).toBe('more')
  await answer(adapter, newer(50, 'missed'))
  await expect.poll(() => frame().querySelector('.loggia-gap')).toBeNull()
})

test('a Refresh takes a quiet question back, so that two are never on their way', async () => {
  const adapter = await showLive()
  await pass(10)
  await refresh.click()
  expect(adapter.questions.map(({ signal }) => signal.aborted).slice(1)).toEqual([true, false])
  await pass(60)
  expect(adapter.questions).toHaveLength(3)
  await answer(adapter, entries(40))
  await pass(10)
  expect(adapter.questions).toHaveLength(4)
})

test('nothing is asked any more once the table is gone, also in StrictMode', async () => {
  const adapter = askedAdapter()
  const { unmount } = show(
    <StrictMode>
      <LogsTable adapter={adapter} autoRefresh timeZone="UTC" />
    </StrictMode>,
  )
  await answer(adapter, entries(5))
  await auto.click()
  await pass(10)
  const asked = adapter.questions.length
  unmount()
  expect(adapter.questions.at(-1)?.signal.aborted).toBe(true)
  await pass(60)
  expect(adapter.questions).toHaveLength(asked)
})

function freshRows(): number {
  return frame().querySelectorAll('[data-fresh="true"]').length
}
