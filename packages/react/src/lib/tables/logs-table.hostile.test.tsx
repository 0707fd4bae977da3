import { apiLogs, type LogEntry } from '@loggia/core'
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest'
import { commands, page } from 'vitest/browser'
import { expectTextOnly } from '../../../test/drawn-text.ts'
import { careless, entries, entriesWith, entry } from '../../../test/log-entries.ts'
import {
  actions,
  column,
  findField,
  grid,
  selectAll,
  showLogs,
  textOf,
} from '../../../test/shown-table.tsx'

const spy = (): Mock<() => void> => vi.fn<() => void>()
const said = { alert: spy(), prompt: spy(), confirm: spy(), open: spy() }

beforeEach(async () => {
  for (const [name, spy] of Object.entries(said)) vi.stubGlobal(name, spy)
})

afterEach(() => {
  vi.unstubAllGlobals()
  for (const spy of Object.values(said)) expect(spy).not.toHaveBeenCalled()
})

/** As many as are drawn without scrolling. */
const atOnce = 20

/** An entry that holds a text in every field. */
function everywhere(text: string, at: number): LogEntry {
  const fields = apiLogs.fields.map(({ name }) => [name, text] as const)
  return careless({ ...Object.fromEntries(fields), id: `${at} ${text}` })
}

test.for(['xss_JHADDIX_XSS.txt', 'xss_MarioXSSVectors.txt', 'xss_XSSDetection.txt'])(
  'markup in any field is text (%s)',
  async (list, { skip }) => {
    const text = await commands.dataFile(`bad-input/${list}`)
    if (text === null) return skip('the data folder is absent (LOGGIA_DATA says where it is)')
    const payloads = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    for (let at = 0; at < payloads.length; at += atOnce) {
      const some = payloads.slice(at, at + atOnce)
      const { unmount } = showLogs(some.map(everywhere), { density: 'dense' })
      await expect.poll(() => column('Params')).toHaveLength(some.length)
      expectTextOnly(grid.element())
      const shown = column('Params').map((cell) => cell.replace(/…$/, ''))
      for (const payload of some) expect(shown).toContain(payload.slice(0, 600))
      unmount()
    }
  },
)

const attack = '"><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>'

test.each(['API', 'Endpoint', 'Error code', 'IP hash', 'Timestamp'])(
  'markup in the card of %s is text',
  async (label) => {
    showLogs([everywhere(attack.repeat(3), 0)])
    await expect.poll(() => column('API')).toHaveLength(1)
    const at = [
      'API',
      'Method',
      'Endpoint',
      'Params',
      'Status',
      'Error code',
      'IP hash',
      'Timestamp',
    ]
    await grid
      .getByRole('gridcell')
      .nth(at.indexOf(label) + 1)
      .hover()
    const card = page.getByRole('group', { name: label })
    await expect.poll(() => textOf(card)).toContain(attack)
    expectTextOnly(card.element())
  },
)

test('markup in the find field is text', async () => {
  showLogs(entries(2))
  await findField.fill(attack)
  await expect.element(page.getByText(`No row on this page holds “${attack}”`)).toBeVisible()
  expect(document.querySelectorAll('img, a')).toHaveLength(0)
})

test('text of another direction stays within its cell', async () => {
  const name = '\u202Eyek-noitcudorp\u2066'
  showLogs(entriesWith([{ apikey_name: name }, { apikey_name: 'مفتاح الإنتاج' }, {}]))
  await expect.poll(() => column('API')).toHaveLength(3)
  for (const row of grid.getByRole('row').elements().slice(1)) {
    const [left, right] = ['.loggia-key-name', '.loggia-key-prefix'].map((part) =>
      row.querySelector(part)?.getBoundingClientRect(),
    )
    expect(left?.right).toBeLessThanOrEqual(right?.left ?? 0)
    expect(row.querySelector('.loggia-key-prefix')?.matches('bdi')).toBe(true)
  }
})

test('marks upon marks and line breaks make no row taller', async () => {
  const zalgo = `Z${'\u0351\u0327\u0316'.repeat(70)}`
  showLogs(
    entriesWith([
      {},
      ...[zalgo, 'a\nb\r\nc', '\u2028', '👩‍👩‍👧‍👦'.repeat(20)].map((text) => everywhere(text, 0)),
    ]),
  )
  await expect.poll(() => column('API')).toHaveLength(5)
  const heights = grid
    .getByRole('row')
    .elements()
    .map((row) => row.getBoundingClientRect().height)
  expect(new Set(heights.slice(1)).size).toBe(1)
})

test('ten megabytes in one field leave the table usable', async () => {
  const huge = 'x'.repeat(10_000_000)
  showLogs([
    entry({ endpoint: huge, apikey_name: huge, ip_hash: huge }),
    entry({ id: 'b', endpoint: '/b' }),
  ])
  await expect.poll(() => column('Endpoint')).toHaveLength(2)
  await page.getByText('xxxxxxxxxxxx…').hover()
  await expect.element(page.getByRole('group', { name: 'IP hash' })).toBeVisible()
  expect(document.body.textContent.length).toBeLessThan(20_000)
  await findField.fill('/b')
  await expect.poll(() => column('Endpoint')).toEqual(['/b'])
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions (1)')
})

test('an id that looks like anything inside the table is an id', async () => {
  const rows = entries(500).map((each, at) => ({ ...each, id: `before-${at}` }))
  showLogs(rows)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  grid.element().parentElement?.scrollTo({ top: 9000 })
  await expect.poll(() => column('Endpoint').join()).toContain('/v1/255')
})
