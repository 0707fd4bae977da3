import type { LlmLogEntry } from '@loggia/core'
import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordLlm } from './support/entries.ts'
import { rows, visitor } from './support/visitor.ts'

// The product description of the logs of an AI gateway.

const day = 86_400_000
const now = Date.now()
const longAnswer = `${'A long line of an answer.\n'.repeat(400)}The end.`
const particulars: readonly Partial<LlmLogEntry>[] = [
  {
    request: {
      messages: [
        { role: 'system', content: 'You answer travellers.' },
        { role: 'user', content: 'When does the night train leave?' },
        { role: 'assistant', content: 'From which city?' },
      ],
    },
    response: longAnswer,
    metadata: { department: 'journey-engineering' },
  },
  {
    status_code: 429,
    error: 'Blocked by guardrail "no-secrets"',
    request: { texts: ['embed me'] },
    response: null,
    source: 'virtual_key',
    user_name: null,
    virtual_key_name: 'journey-ci-key',
  },
]
const entries: readonly LlmLogEntry[] = Array.from({ length: 30 }, (_, at) => ({
  id: `journey-llm-${at}`,
  endpoint: 'journey-assistant',
  model: 'Journey-Model-7b',
  source: 'playground',
  user_name: 'Jolanta Journey',
  virtual_key_name: null,
  prompt_tokens: 1200,
  completion_tokens: 34,
  total_tokens: 1234,
  cost_usd: 0.000001,
  latency_ms: 1840,
  status_code: 200,
  metadata: null,
  request: { messages: [{ role: 'user', content: `Question ${at}` }] },
  response: `Answer ${at}`,
  error: null,
  timestamp: new Date(
    now - (at < 10 ? at * 1000 : at < 20 ? day + at : 3 * day + at),
  ).toISOString(),
  ...particulars[at],
}))
const { open, excuse } = visitor()

beforeAll(() => recordLlm(entries))

const total = (page: Page): Promise<string> => page.locator('.loggia-total').innerText()
const search = (page: Page, text: string): Promise<void> => page.getByRole('searchbox').fill(text)
const entryRows = (page: Page): ReturnType<typeof rows> =>
  page.getByRole('grid').locator('tbody tr[aria-selected]')

describe('AI gateway logs', () => {
  test('are searched at the server, over endpoint, model, user, key and metadata, whatever the case', async () => {
    const page = await open('/llm-logs')
    for (const [text, count] of [
      ['JOURNEY-ASSIST', '30 rows'],
      ['journey-model', '30 rows'],
      ['jolanta', '29 rows'],
      ['ci-key', '1 row'],
      ['journey-engineering', '1 row'],
    ] as const) {
      await search(page, text)
      await expect.poll(() => total(page), { message: text }).toBe(count)
    }
    await search(page, 'journey-assistant')
    await expect.poll(() => page.locator('.loggia-range').innerText()).toBe('1–25 of 30')
  })

  test('do not ask the server at every key', async () => {
    const page = await open('/llm-logs')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('searchbox').pressSequentially('journey-assistant', { delay: 20 })
    await expect.poll(() => total(page)).toBe('30 rows')
    expect(asked.filter((url) => url.includes('q=')).length).toBeLessThan(5)
  })

  test('can be narrowed to successes, errors, the playground and virtual keys', async () => {
    const page = await open('/llm-logs')
    await search(page, 'journey-assistant')
    for (const [choice, count] of [
      ['Success', '29 rows'],
      ['Error', '1 row'],
    ] as const) {
      await page.getByRole('radio', { name: choice }).check()
      await expect.poll(() => total(page), { message: choice }).toBe(count)
    }
    const [anyStatus, anySource] = [
      page.getByRole('radiogroup', { name: 'Status' }).getByRole('radio', { name: 'All' }),
      page.getByRole('radiogroup', { name: 'Source' }).getByRole('radio', { name: 'All' }),
    ]
    await anyStatus.check()
    await page.getByRole('radio', { name: 'Virtual key' }).check()
    await expect.poll(() => total(page)).toBe('1 row')
    await page.getByRole('radio', { name: 'Playground' }).check()
    await expect.poll(() => total(page)).toBe('29 rows')
    await anySource.check()
    await expect.poll(() => total(page)).toBe('30 rows')
  })

  test('stand under the days they belong to', async () => {
    const page = await open('/llm-logs')
    await search(page, 'journey-assistant')
    await expect.poll(() => total(page)).toBe('30 rows')
    await page.getByRole('rowheader', { name: 'Today' }).waitFor()
    const earlier = new Date(now - 3 * day).toLocaleDateString('en-US', {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    })
    await page.getByRole('grid').focus()
    await page.mouse.move(640, 500)
    await page.mouse.wheel(0, 2000)
    await page.getByRole('rowheader', { name: new RegExp(earlier) }).waitFor()
    await page.getByRole('button', { name: 'Cost' }).click()
    await expect.poll(() => page.getByRole('rowheader', { name: 'Today' }).count()).toBe(0)
  })

  test('show endpoint with model, source, tokens, cost to six decimals, status and time', async () => {
    const page = await open('/llm-logs')
    const headers = await page.getByRole('columnheader').allInnerTexts()
    expect(headers.map((text) => text.trim()).slice(1)).toEqual([
      'Endpoint',
      'Source',
      'Tokens',
      'Cost',
      'Status',
      'Time',
    ])
    await search(page, 'ci-key')
    await expect.poll(() => entryRows(page).count()).toBe(1)
    const row = await entryRows(page).innerText()
    for (const text of [
      'journey-assistant',
      'Journey-Model-7b',
      'journey-ci-key',
      '1,234',
      '$0.000001',
      '429',
    ])
      expect(row).toContain(text)
  })

  test('open to a conversation with its roles, a long answer that scrolls, metadata and figures', async () => {
    const page = await open('/llm-logs')
    await search(page, 'journey-engineering')
    await expect.poll(() => entryRows(page).count()).toBe(1)
    await entryRows(page).getByText('journey-assistant').click()
    const detail = page.locator('.loggia-detail')
    await detail.getByText('When does the night train leave?').waitFor()
    const text = (await detail.textContent()) ?? ''
    for (const part of [
      'System',
      'User',
      'Assistant',
      'From which city?',
      'The end.',
      '"department"',
    ])
      expect(text.toLowerCase()).toContain(part.toLowerCase())
    for (const figure of [/1,840\s*ms/, /1,200/, /34/]) expect(text).toMatch(figure)
    await entryRows(page).getByText('journey-assistant').click()
    await expect.poll(() => detail.count()).toBe(0)
  })

  test('open with Enter to what failed, and to formatted JSON where there is no conversation', async () => {
    const page = await open('/llm-logs')
    await search(page, 'ci-key')
    await expect.poll(() => entryRows(page).count()).toBe(1)
    await entryRows(page).locator('td').nth(1).focus()
    await page.keyboard.press('Enter')
    const detail = page.locator('.loggia-detail')
    await detail.getByText('Blocked by guardrail "no-secrets"').waitFor()
    expect(await detail.innerText()).toContain('"texts"')
  })

  test('say so when what a row holds cannot be fetched, and try again', async () => {
    const page = await open('/llm-logs')
    excuse(/Failed to load resource/)
    await page.route(/row-detail/, (route) => route.abort())
    await search(page, 'ci-key')
    await expect.poll(() => entryRows(page).count()).toBe(1)
    await entryRows(page).getByText('journey-assistant').click()
    await page.getByText('The details could not be loaded.').waitFor()
    await page.unroute(/row-detail/)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Blocked by guardrail').waitFor()
  })

  test('come by themselves while Auto is on', async () => {
    const page = await open('/llm-logs')
    await search(page, 'journey-arrival')
    await expect.poll(() => total(page)).toBe('0 rows')
    const auto = page.getByRole('button', { name: /^Auto/ })
    await auto.click()
    await expect.poll(() => auto.getAttribute('aria-pressed')).toBe('true')
    const [one] = entries
    if (!one) throw new Error('There are no entries.')
    await recordLlm([
      {
        ...one,
        id: 'journey-arrival',
        model: 'journey-arrival',
        timestamp: new Date().toISOString(),
      },
    ])
    await expect.poll(() => total(page), { timeout: 20_000 }).toBe('1 row')
    await auto.click()
    await expect.poll(() => auto.getAttribute('aria-pressed')).toBe('false')
  })

  test('have 10, 25 or 50 rows a page, and the choice is there at the next visit', async () => {
    const page = await open('/llm-logs')
    await page.getByLabel('Rows per page').selectOption('10')
    await expect.poll(() => entryRows(page).count()).toBe(10)
    await page.reload()
    await expect.poll(() => entryRows(page).count()).toBe(10)
    expect(await page.getByLabel('Rows per page').locator('option').allInnerTexts()).toEqual([
      '10',
      '25',
      '50',
    ])
  })
})
