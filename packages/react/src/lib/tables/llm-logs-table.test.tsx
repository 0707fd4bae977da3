import { arrayAdapter, llmLogs, type DataAdapter, type LlmLogEntry } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectTextOnly } from '../../../test/drawn-text.ts'
import { listed, llmEntry, panel } from '../../../test/shown-detail.tsx'
import { cells, cellsOf, showLlmLogs } from '../../../test/shown-entries.tsx'
import { grid, textOf } from '../../../test/shown-table.tsx'

test('a row tells endpoint, model, sender, tokens, cost, status and time', async () => {
  showLlmLogs([llmEntry()])
  await expect.poll(() => cells('endpoint')).toEqual(['support-chat claude-sonnet-4-5'])
  expect(cells('source')).toEqual(['Ada Moreno'])
  expect(cells('total_tokens')).toEqual(['1,290'])
  expect(cells('cost_usd')).toEqual(['$0.000001'])
  expect(cells('status_code')).toEqual(['200'])
  expect(cells('timestamp')[0]).toContain('12:30:45')
  await expect.element(page.getByRole('grid', { name: 'AI gateway logs' })).toBeVisible()
})

describe('the sender of', () => {
  test.each<[string, Partial<LlmLogEntry>, string]>([
    ['a person', {}, 'Ada Moreno'],
    ['a person without a name', { user_name: null }, 'Playground'],
    [
      'a key',
      { source: 'virtual_key', user_name: null, virtual_key_name: 'ci-evals' },
      'ci-evals, Virtual key',
    ],
    ['a key without a name', { source: 'virtual_key', user_name: null }, 'Virtual key'],
    ['a source of its own', { source: 'batch', user_name: null }, 'batch'],
    ['a source of its own with a person', { source: 'batch' }, 'Ada Moreno'],
    ['a source that is called like a method', { source: 'toString', user_name: '' }, 'toString'],
    ['nobody', { source: '', user_name: null }, '—Not recorded'],
  ])('%s is told', async (_, values, text) => {
    showLlmLogs([llmEntry(values)])
    await expect.poll(() => cells('source')).toEqual([text])
    const isKey = values.source === 'virtual_key'
    expect(document.querySelectorAll('[data-icon="key"]')).toHaveLength(isKey ? 1 : 0)
  })
})

test.each([
  [200, 'success', 'Success'],
  [201, 'server-error', 'Error'],
  [404, 'server-error', 'Error'],
  [529, 'server-error', 'Error'],
])('a status of %s is a chip of %s', async (status_code, family, word) => {
  showLlmLogs([llmEntry({ status_code })])
  await expect.poll(() => cells('status_code')).toEqual([String(status_code)])
  const chip = cellsOf('status_code')[0]?.querySelector('.loggia-status')
  expect(chip?.getAttribute('data-family')).toBe(family)
  expect(chip?.getAttribute('title')).toBe(word)
})

test('costs have six decimals; what was not recorded is a dash', async () => {
  const costs = [null, 0, 12, 0.0000014]
  showLlmLogs(costs.map((cost_usd, at) => llmEntry({ id: `llm-${at}`, cost_usd })))
  await expect
    .poll(() => cells('cost_usd'))
    .toEqual(['$0.000001', '$12.000000', '$0.000000', '—Not recorded'])
})

test('the card of tokens tells what they are made of', async () => {
  showLlmLogs([llmEntry()])
  await grid.getByText('1,290').hover()
  const card = page.getByRole('group', { name: 'Tokens' })
  await expect.poll(() => textOf(card)).toBe('Prompt tokens1,234Completion tokens56Tokens1,290')
})

test('the card of an endpoint tells the model, each to copy', async () => {
  showLlmLogs([llmEntry()])
  await grid.getByText('support-chat').hover()
  const card = page.getByRole('group', { name: 'Endpoint' })
  await expect.poll(() => textOf(card)).toBe('Endpointsupport-chatModelclaude-sonnet-4-5')
  await expect.element(card.getByRole('button', { name: 'Copy model' })).toBeVisible()
})

/** An adapter that counts its questions, and whose lists carry no bodies. */
function counting(entries: readonly LlmLogEntry[]): {
  readonly adapter: DataAdapter<LlmLogEntry>
  readonly asked: string[]
} {
  const asked: string[] = []
  const lists = arrayAdapter(entries.map(listed), llmLogs)
  const whole = arrayAdapter(entries, llmLogs)
  return {
    asked,
    adapter: {
      load: lists.load,
      loadOne(id, options) {
        asked.push(id)
        return whole.loadOne(id, options)
      },
    },
  }
}

const three = ['a', 'b', 'c'].map((id) => llmEntry({ id, response: `Answer ${id}` }))

test('no row asks for its entry before it is opened, and then once', async () => {
  const { adapter, asked } = counting(three)
  showLlmLogs(adapter)
  await expect.poll(() => cells('endpoint')).toHaveLength(3)
  expect(asked).toEqual([])
  await grid
    .getByText(/12:30:45/)
    .nth(1)
    .click()
  await expect.poll(() => textOf(panel('Response'))).toMatch(/^Answer [abc]$/)
  expect(asked).toHaveLength(1)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.element(grid).toHaveAttribute('aria-busy', 'false')
  await grid
    .getByText(/12:30:45/)
    .nth(1)
    .click()
  await expect.poll(() => panel('Response').query()).toBeNull()
  await grid
    .getByText(/12:30:45/)
    .nth(1)
    .click()
  await expect.poll(() => textOf(panel('Response'))).toMatch(/^Answer [abc]$/)
  expect(asked).toHaveLength(1)
})

test('text of a detail can be selected without closing it', async () => {
  showLlmLogs([llmEntry({ response: 'It is raining.' })], {
    initialState: { open: new Set(['llm-0']) },
  })
  await expect.element(panel('Response')).toBeVisible()
  await page.getByText('It is raining.').tripleClick()
  expect(String(document.getSelection()).trim()).toBe('It is raining.')
  await expect.element(panel('Response')).toBeVisible()
})

test('without entries the table says what to do', async () => {
  showLlmLogs([])
  await expect.element(page.getByText('No requests yet')).toBeVisible()
  await expect.element(page.getByText(/^Send one from the Playground/)).toBeVisible()
})

test('markup in any cell is text', async () => {
  const attack = '"><img src=x onerror=alert(1)>'
  showLlmLogs([llmEntry({ endpoint: attack, model: attack, source: attack, user_name: attack })])
  await expect.poll(() => cells('source')).toEqual([attack])
  expect(cells('endpoint')).toEqual([`${attack} ${attack}`])
  for (const name of ['endpoint', 'source']) {
    for (const cell of cellsOf(name)) expectTextOnly(cell)
  }
})
