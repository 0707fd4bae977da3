import {
  activity,
  activityFamily,
  arrayAdapter,
  withFields,
  type ActivityEvent,
} from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import {
  careless,
  catalogueEvents,
  event,
  events,
  eventsWith,
} from '../../../test/activity-events.ts'
import { expectTextOnly } from '../../../test/drawn-text.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import { column, frame, grid, headers, show } from '../../../test/shown-table.tsx'
import { ActivityTable } from './activity-table.tsx'

test('columns stand in the order of the reference', async () => {
  showActivity([event()])
  await expect.poll(() => column('Member')).toHaveLength(1)
  expect(headers()).toEqual(['', 'Member', 'Action', 'Description', 'Timestamp'])
  await expect.element(page.getByRole('grid', { name: 'Activity' })).toBeVisible()
})

test('an event is shown by member, event key, description and time', async () => {
  showActivity([event()])
  await expect.poll(() => column('Member')).toEqual(['Ada Moreno'])
  expect(column('Action')).toEqual(['api_key.created'])
  expect(column('Description')).toEqual(['API key "key-name" (bye_XXXXX...) was created'])
  expect(column('Timestamp')[0]).toContain('Mar 6')
})

test('the system and machines have a word beside their shape; people need none', async () => {
  showActivity(eventsWith(['Ada Moreno', 'system', 'dependabot[bot]'].map((actor) => ({ actor }))))
  await expect
    .poll(() => column('Member'))
    .toEqual(['Ada Moreno', 'system, System', 'dependabot[bot], Automated'])
  const kinds = [...grid.element().querySelectorAll('[data-kind]')]
  expect(kinds.map((kind) => kind.getAttribute('data-kind'))).toEqual([
    'person',
    'system',
    'machine',
  ])
})

test('every usual action is a chip of the family of its category', async () => {
  const { container } = showActivity(catalogueEvents, { density: 'dense' })
  for (const { category, action } of catalogueEvents) {
    const key = page.getByText(`${category}.${action}`, { exact: true })
    const at = catalogueEvents.findIndex(
      (each) => each.category === category && each.action === action,
    )
    frame().scrollTo({ top: at * 28 })
    await expect.element(key.first()).toHaveAttribute('data-family', activityFamily(category))
  }
  expect(container.querySelectorAll('[data-family="none"]')).toHaveLength(0)
})

test.each([
  ['webhook', 'quarantined', true],
  ['domain', 'domain_failed', true],
  ['backup', 'failed', true],
  ['webhook', 'delivered', false],
  ['backup', 'finished', false],
])('%s.%s asks for attention: %s', async (category, action, asks) => {
  showActivity([event({ category, action })])
  const text = `${category}.${action}${asks ? 'Needs attention' : ''}`
  await expect.poll(() => column('Action')).toEqual([text])
})

describe('a category or an action that nobody has named is plain text', () => {
  test.each([
    [{ category: 'backup', action: 'finished' }, 'backup.finished', 'none'],
    [{ category: 'webhook', action: 'replayed' }, 'webhook.replayed', 'delivery'],
    [{ category: 'legacy', action: '' }, 'legacy', 'none'],
    [{ category: '', action: 'created' }, 'created', 'none'],
    [{ category: 'constructor', action: 'toString' }, 'constructor.toString', 'none'],
    [{ category: '__proto__', action: 'x' }, '__proto__.x', 'none'],
  ])('%j is %s', async (values, text, family) => {
    showActivity([event(values)])
    await expect
      .element(page.getByText(text, { exact: true }))
      .toHaveAttribute('data-family', family)
  })
})

test('what was not recorded is a dash that is read out as such', async () => {
  showActivity([event({ actor: '', category: '', action: '', description: '' })])
  await expect.poll(() => column('Member')).toEqual(['—Not recorded'])
  expect(column('Action')).toEqual(['—Not recorded'])
  expect(column('Description')).toEqual(['—Not recorded'])
})

test('whatever a backend sends as a value, the row shows it or a dash', async () => {
  showActivity([
    careless({ id: 'a', actor: null, category: 7, action: undefined, description: ['x'] }),
    careless({ id: 'b', actor: { name: 'Ada' }, category: null, action: null }),
  ])
  await expect.poll(() => column('Member')).toEqual(['{"name":"Ada"}', '—Not recorded'])
  expect(column('Action')).toEqual(['—Not recorded', '7'])
  expect(grid.element().textContent).not.toMatch(/undefined|NaN|\[object/)
})

test('markup in any field is text, and makes no row taller', async () => {
  const attack = '"><img src=x onerror=alert(1)></bdi></td></tr>\n<b>\u202E{{1}}'
  showActivity(
    eventsWith([{}, { actor: attack, category: attack, action: attack, description: attack }]),
  )
  await expect.poll(() => column('Description')[1]).toBe(attack)
  expectTextOnly(grid.element())
  const heights = grid
    .getByRole('row')
    .elements()
    .map((row) => row.getBoundingClientRect().height)
  expect(new Set(heights.slice(1)).size).toBe(1)
})

test('ten megabytes in one field leave the table usable', async () => {
  const huge = 'x'.repeat(10_000_000)
  showActivity([event({ actor: huge, category: huge, action: huge, description: huge })])
  await expect.poll(() => column('Member')).toHaveLength(1)
  expect(document.body.textContent.length).toBeLessThan(10_000)
})

test('rows are read-only: nothing in the table edits, creates or deletes', async () => {
  showActivity(events(3))
  await expect.poll(() => column('Member')).toHaveLength(3)
  const names = page
    .getByRole('button')
    .elements()
    .map((button) => button.getAttribute('aria-label') ?? button.textContent)
  expect(names.filter((name) => /edit|create|add|new|delete|remove/i.test(name))).toEqual([])
  expect(
    grid.element().querySelectorAll('[contenteditable], input:not([type=checkbox])'),
  ).toHaveLength(0)
})

describe('categories of the host', () => {
  const categories = {
    backup: { label: 'Backups', family: 'work' },
    migration: { label: 'Migrations' },
    webhook: { label: 'Hooks', family: 'support' },
  } as const
  test.each([
    ['backup', 'work', 'Backups'],
    ['migration', 'none', 'Migrations'],
    ['webhook', 'support', 'Hooks'],
    ['credit', 'money', 'Credits'],
  ])('%s is of the family %s and called %s', async (category, family, label) => {
    showActivity([event({ category, action: 'done' })], { categories })
    const key = page.getByText(`${category}.done`, { exact: true })
    await expect.element(key).toHaveAttribute('data-family', family)
    await expect.element(key).toHaveAttribute('title', label)
  })
})

interface Placed extends ActivityEvent {
  readonly workspace: string
}

test('a field of the host has a column of its own', async () => {
  const preset = withFields<Placed>(activity, [
    { name: 'workspace', label: 'Workspace', type: 'text' },
  ])
  const placed = [{ ...event(), workspace: 'Studio' }]
  show(<ActivityTable<Placed> adapter={arrayAdapter(placed, preset)} preset={preset} />)
  await expect.poll(() => column('Workspace')).toEqual(['Studio'])
})
