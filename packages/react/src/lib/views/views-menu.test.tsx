import { apiLogs, firstQuery, runQuery, usualLayout, type TableState } from '@loggia/core'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { entriesWith } from '../../../test/log-entries.ts'
import { column, findField, grid, headers, showLogs } from '../../../test/shown-table.tsx'
import { savedView, viewShelf } from '../../../test/view-shelf.ts'

const rows = entriesWith([
  { endpoint: '/a', status_code: 200 },
  { endpoint: '/b', status_code: 500 },
  { endpoint: '/c', status_code: 404 },
])
const failures: Partial<TableState> = {
  filters: [{ field: 'status_code', operator: 'is', values: ['5xx'] }],
  layout: { ...usualLayout, hidden: ['ip_hash'] },
  density: 'dense',
}
const button: Locator = page.getByRole('button', { name: /^View:/ })
const panel: Locator = page.getByRole('dialog', { name: 'Views' })
const root = (): HTMLElement | null => grid.element().closest<HTMLElement>('.loggia-root')
async function isOpen(name: string): Promise<void> {
  await expect.element(button).toHaveAttribute('aria-label', `View: ${name}`)
}

async function openPanel(): Promise<void> {
  await button.click()
  await expect.element(panel).toBeVisible()
}

async function choose(name: string): Promise<void> {
  await openPanel()
  await panel.getByRole('button', { name, exact: true }).click()
}

async function saveAs(name: string): Promise<void> {
  await choose('Save as new view')
  await userEvent.keyboard(`${name}{Enter}`)
}

describe('a view', () => {
  test('is saved under a name, opened again, and left for the usual one', async () => {
    const shelf = viewShelf()
    showLogs(rows, { views: shelf })
    await isOpen('All requests')
    await findField.fill('/b')
    await isOpen('All requests, changed')
    await saveAs('  Only b ')
    await isOpen('Only b')
    await expect.element(page.getByText('View Only b saved')).toBeVisible()
    expect(shelf.kept()).toMatchObject([{ name: 'Only b', state: { find: '/b' } }])
    await choose('All requests')
    await expect.poll(() => column('Endpoint')).toEqual(['/a', '/b', '/c'])
    await choose('Only b')
    await expect.poll(() => column('Endpoint')).toEqual(['/b'])
    await expect.element(button).toHaveFocus()
  })

  test('brings its filters, columns and density, and leaves those of the person as they were', async () => {
    const own = { ...usualLayout, hidden: ['method'] }
    showLogs(rows, {
      views: viewShelf([savedView('Failures', failures)]),
      initialState: { layout: own },
    })
    await isOpen('All requests')
    await choose('Failures')
    await expect.poll(() => column('Endpoint')).toEqual(['/b'])
    expect(headers()).toContain('Method')
    expect(headers()).not.toContain('IP hash')
    expect(root()?.dataset['density']).toBe('dense')
    await choose('All requests')
    await expect.poll(() => column('Endpoint')).toHaveLength(3)
    expect(headers()).not.toContain('Method')
    expect(headers()).toContain('IP hash')
    expect(root()?.dataset['density']).toBe('comfortable')
  })

  test('that was changed says so, is saved again or gets its own back', async () => {
    const shelf = viewShelf([savedView('Failures', failures)])
    showLogs(rows, { views: shelf })
    await choose('Failures')
    await isOpen('Failures')
    await page.getByRole('button', { name: 'Endpoint' }).click()
    await isOpen('Failures, changed')
    await choose('Discard changes')
    await isOpen('Failures')
    await page.getByRole('button', { name: 'Endpoint' }).click()
    await choose('Save changes')
    await isOpen('Failures')
    expect(shelf.kept()[0]?.state.sort).toEqual([{ field: 'endpoint', direction: 'ascending' }])
  })

  test('gets another name, but not that of another one', async () => {
    const shelf = viewShelf([savedView('One', {}), savedView('Two', {})])
    showLogs(rows, { views: shelf })
    await choose('Rename One')
    const field = panel.getByRole('textbox', { name: 'Name of the view' })
    await expect.element(field).toHaveFocus()
    for (const taken of ['tWO', 'all requests']) {
      await field.fill(taken)
      await userEvent.keyboard('{Enter}')
      await expect.element(panel.getByText('Another view has this name.')).toBeVisible()
    }
    await field.fill('Three')
    await panel.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.element(panel.getByRole('button', { name: 'Three', exact: true })).toBeVisible()
    expect(panel.element().contains(document.activeElement)).toBe(true)
    expect(shelf.kept().map(({ name }) => name)).toEqual(['Three', 'Two'])
  })

  test('is deleted, and comes back to its place where that was a mistake', async () => {
    const shelf = viewShelf([savedView('One', {}), savedView('Two', failures)])
    showLogs(rows, { views: shelf })
    await choose('Two')
    await choose('Delete Two')
    await expect.element(page.getByText('View Two deleted')).toBeVisible()
    expect(shelf.kept().map(({ name }) => name)).toEqual(['One'])
    expect(panel.element().contains(document.activeElement)).toBe(true)
    await isOpen('All requests, changed')
    expect(column('Endpoint')).toEqual(['/b'])
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: 'Undo' }).click()
    await isOpen('Two')
    expect(shelf.kept().map(({ name }) => name)).toEqual(['One', 'Two'])
  })
})

describe('a table', () => {
  test('opens with the view that is meant to, without asking for anything else', async () => {
    const asked = vi.fn<(filters: number) => void>()
    const shelf = viewShelf([savedView('Failures', failures, { isDefault: true })])
    showLogs(
      {
        load: async ({ filters }) => {
          asked(filters.length)
          return {
            entries: rows.slice(1, 2),
            next: null,
            previous: null,
            total: { relation: 'exact', count: 1 },
          }
        },
      },
      { views: shelf },
    )
    await expect.poll(() => column('Endpoint')).toEqual(['/b'])
    await isOpen('Failures')
    expect(asked.mock.calls).toEqual([[1]])
  })

  test('opens with what it is asked for instead', async () => {
    const shelf = viewShelf([savedView('Failures', failures, { isDefault: true })])
    showLogs(rows, { views: shelf, initialState: { find: '/c' } })
    await expect.poll(() => column('Endpoint')).toEqual(['/c'])
    await isOpen('All requests, changed')
  })

  test('opens as usual where the storage takes its time, and stays so', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const shelf = viewShelf([savedView('Failures', failures, { isDefault: true })], promise)
    showLogs(rows, { views: shelf })
    await expect.poll(() => column('Endpoint')).toHaveLength(3)
    await openPanel()
    await expect.element(panel.getByText('Loading views')).toBeVisible()
    resolve()
    await expect.element(panel.getByText('Opens first')).toBeVisible()
    expect(column('Endpoint')).toHaveLength(3)
    await isOpen('All requests')
  })

  test('keeps the rows that a server has loaded while the storage takes its time', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const load = vi.fn<() => Promise<never>>(() => new Promise(() => undefined))
    const initialPage = runQuery(rows, firstQuery(apiLogs), apiLogs.fields)
    showLogs({ load }, { views: viewShelf([], promise), initialPage })
    expect(column('Endpoint')).toHaveLength(3)
    expect(load).not.toHaveBeenCalled()
    resolve()
    await expect.poll(() => load).toHaveBeenCalled()
    expect(column('Endpoint')).toHaveLength(3)
  })

  test('is told which view opens first, and only one does', async () => {
    const shelf = viewShelf([savedView('One', {}, { isDefault: true }), savedView('Two', {})])
    showLogs(rows, { views: shelf })
    await choose('Open Two first')
    const defaults = (): readonly string[] =>
      shelf.kept().flatMap(({ name, isDefault }) => (isDefault ? [name] : []))
    await expect.poll(defaults).toEqual(['Two'])
    await panel.getByRole('button', { name: 'Open Two first' }).click()
    await expect.poll(defaults).toEqual([])
  })
})

describe('a storage that fails', () => {
  test('is told of, and tried again', async () => {
    const shelf = viewShelf([savedView('Failures', failures)])
    shelf.fail(true)
    showLogs(rows, { views: shelf })
    await expect.poll(() => column('Endpoint')).toHaveLength(3)
    await openPanel()
    await expect.element(panel.getByText('Saved views could not be loaded.')).toBeVisible()
    await expect
      .element(panel.getByRole('button', { name: 'Save as new view' }))
      .not.toBeInTheDocument()
    shelf.fail(false)
    await panel.getByRole('button', { name: 'Try again' }).click()
    await expect.element(panel.getByTitle('Failures', { exact: true })).toBeVisible()
  })

  test('leaves everything as it was', async () => {
    const shelf = viewShelf([savedView('Failures', failures)])
    showLogs(rows, { views: shelf })
    await choose('Failures')
    shelf.fail(true)
    await saveAs('Other')
    await expect
      .element(page.getByText('Other could not be saved. Try again in a moment.'))
      .toBeVisible()
    await isOpen('Failures')
    await choose('Delete Failures')
    await expect
      .element(page.getByText('Failures could not be deleted. Try again in a moment.'))
      .toBeVisible()
    await isOpen('Failures')
    expect(column('Endpoint')).toEqual(['/b'])
    expect(headers()).not.toContain('IP hash')
  })
})
