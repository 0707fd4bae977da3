import { gatewayLogs, llmLogs, type GatewayLogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { Detail, llmEntry, panel, showDetail } from '../../../test/shown-detail.tsx'
import { show, textOf } from '../../../test/shown-table.tsx'

const messages = [
  { role: 'system', content: 'Be brief' },
  { role: 'user', content: 'Is it\nraining?' },
  { role: 'assistant', content: 'No.' },
  { role: 'critic', content: 'Hm.' },
]

const roles = (): readonly (readonly [string, string | null])[] =>
  [...document.querySelectorAll('.loggia-role')].map((role) => [
    role.textContent,
    role.getAttribute('data-tone'),
  ])

test('a request is a conversation whose roles are words', async () => {
  showDetail({ request: { model: 'm', messages } })
  await expect.poll(() => textOf(panel('Request'))).toContain('Is it\nraining?')
  expect(roles()).toEqual([
    ['System', 'system'],
    ['User', 'user'],
    ['Assistant', 'assistant'],
    ['critic', 'other'],
  ])
})

test('what was sent beside the messages is one click away', async () => {
  showDetail({ request: { messages, temperature: 0.2 } })
  await expect.element(page.getByText('Other parameters')).toBeVisible()
  expect(document.querySelector('details')?.open).toBe(false)
  await page.getByText('Other parameters').click()
  await expect.element(page.getByText('"temperature"')).toBeVisible()
})

test('a request that is no conversation is formatted JSON', async () => {
  showDetail({ request: { prompt: 'a cat', n: 2, hd: true } })
  await expect
    .poll(() => textOf(panel('Request')))
    .toBe('{\n  "prompt": "a cat",\n  "n": 2,\n  "hd": true\n}')
  const kinds = [...document.querySelectorAll('.loggia-token')].map((token) => [
    token.getAttribute('data-kind'),
    token.textContent,
  ])
  expect(kinds).toEqual([
    ['key', '"prompt"'],
    ['string', '"a cat"'],
    ['key', '"n"'],
    ['number', '2'],
    ['key', '"hd"'],
    ['word', 'true'],
  ])
})

test('a request that is text is text', async () => {
  showDetail({ request: 'Tell me {a story}' })
  await expect.poll(() => textOf(panel('Request'))).toBe('Tell me {a story}')
})

test('tools that are called, and what they answer, are named', async () => {
  showDetail({
    request: [
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ function: { name: 'weather', arguments: '{"city":"Kyiv"}' } }],
      },
      { role: 'tool', name: 'weather', content: 'sunny' },
    ],
  })
  await expect.element(page.getByText('Calls weather')).toBeVisible()
  await expect.element(page.getByText('Result of weather')).toBeVisible()
  expect(textOf(panel('Request'))).toContain('"city": "Kyiv"')
})

test('a picture is named, not loaded', async () => {
  showDetail({
    request: [
      {
        role: 'user',
        content: [{ type: 'image_url', image_url: { url: 'https://cat.example/cat.png' } }],
      },
    ],
  })
  await expect.element(page.getByText('Image')).toBeVisible()
  await expect.element(page.getByText('https://cat.example/cat.png')).toBeVisible()
  expect(document.querySelectorAll('main :is(img, audio, video, a, [src])')).toHaveLength(0)
})

test('an answer, an error and tags each have a section; what was not recorded has none', async () => {
  showDetail({ response: 'No.', error: 'Blocked by guardrail: pii', metadata: { team: 'a' } })
  await expect.poll(() => textOf(panel('Response'))).toBe('No.')
  expect(textOf(panel('Error'))).toBe('Blocked by guardrail: pii')
  expect(textOf(panel('Metadata'))).toBe('{\n  "team": "a"\n}')
  expect(panel('Request').query()).toBeNull()
})

test.each([{}, { metadata: {}, request: [], response: ' ' }])(
  'a detail without anything to tell says so (%j)',
  async (values) => {
    showDetail(values)
    await expect.element(page.getByText('Nothing more was recorded.')).toBeVisible()
  },
)

test('figures stand at the foot with their units', async () => {
  showDetail({ completion_tokens: null })
  await expect.element(page.getByText('1,834 ms')).toBeVisible()
  const figures = [...document.querySelectorAll('.loggia-detail-figure')].map(
    (each) => each.textContent,
  )
  expect(figures).toEqual([
    'Latency1,834 ms',
    'Prompt tokens1,234',
    'Completion tokens—Not recorded',
  ])
})

test('figures speak the language of the viewer', async () => {
  showDetail({}, { locale: 'de' })
  await expect.element(page.getByText('1.834 ms')).toBeVisible()
})

test('a section is copied whole', async () => {
  const copied = copiedTexts()
  const request = { messages: [{ role: 'user', content: 'x'.repeat(30_000) }] }
  showDetail({ request, response: 'y'.repeat(30_000) })
  await page.getByRole('button', { name: 'Copy request' }).click()
  await page.getByRole('button', { name: 'Copy response' }).click()
  await expect
    .poll(() => copied.texts())
    .toEqual([JSON.stringify(request, null, 2), 'y'.repeat(30_000)])
})

const gatewayEntry: GatewayLogEntry = {
  id: 'gateway-0',
  timestamp: '2026-03-06T12:30:45.000Z',
  type: 'Error',
  status_code: 401,
  status_text: 'Unauthorized',
  gateway_code: '4011',
  status_details: 'Unrecognized token',
  ip: '203.0.113.10',
  timing_ms: 1234,
  delay_ms: null,
  api_collection: 'Orders',
  collection_type: 'Recipe',
  endpoint: '/orders/{id}',
  client: 'Customer Success Team',
  job_details: 'https://app.example/jobs/7',
}

const valueOf = (label: string): string =>
  page.getByText(label, { exact: true }).element().nextElementSibling?.textContent ?? ''

test('values stand beside the words for them, a status with its class', async () => {
  show(<Detail entry={gatewayEntry} preset={gatewayLogs} />)
  await expect.poll(() => textOf(panel('Response'))).toContain('Unauthorized')
  expect(valueOf('Code')).toBe('401 Client error')
  expect(valueOf('Endpoint')).toBe('/orders/{id}')
  expect(page.getByText('Unrecognized token').query()).toBeNull()
  const link = page.getByRole('link', { name: 'https://app.example/jobs/7' })
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
  await expect.element(link).toHaveAttribute('href', 'https://app.example/jobs/7')
})

test('addresses, paths and codes are set letter by letter, names are not', async () => {
  show(<Detail entry={gatewayEntry} preset={gatewayLogs} />)
  await expect.poll(() => textOf(panel('Response'))).toContain('Unauthorized')
  const face = (label: string): string => {
    const value = page.getByText(label, { exact: true }).element().nextElementSibling
    return getComputedStyle(value?.querySelector('.loggia-long') ?? document.body).fontFamily
  }
  for (const label of ['Endpoint', 'IP address', 'Gateway code']) {
    expect(face(label), label).toContain('monospace')
  }
  for (const label of ['Client', 'API collection']) {
    expect(face(label), label).not.toContain('monospace')
  }
})

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example',
  'vbscript:x',
  'https://',
  'see https://app.example',
])('%s is no link', async (job_details) => {
  show(<Detail entry={{ ...gatewayEntry, job_details }} preset={gatewayLogs} />)
  await expect.poll(() => textOf(panel('Response'))).toContain(job_details)
  expect(document.querySelector('a')).toBeNull()
})

test('what was not recorded among values is a dash', async () => {
  show(<Detail entry={{ ...gatewayEntry, gateway_code: null }} preset={gatewayLogs} />)
  await expect.poll(() => textOf(panel('Response'))).toContain('Not recorded')
  expect(valueOf('Gateway code')).toBe('—Not recorded')
})

test('a preset that opens no rows tells nothing', async () => {
  const { detail: _, ...preset } = llmLogs
  const { container } = show(<Detail entry={llmEntry()} preset={preset} />)
  expect(container.querySelector('.loggia-detail')).toBeNull()
})
