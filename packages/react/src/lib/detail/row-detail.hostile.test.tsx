import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest'
import { commands } from 'vitest/browser'
import { expectTextOnly } from '../../../test/drawn-text.ts'
import { panel, showDetail } from '../../../test/shown-detail.tsx'
import { textOf } from '../../../test/shown-table.tsx'

const spy = (): Mock<() => void> => vi.fn<() => void>()
const said = { alert: spy(), prompt: spy(), confirm: spy(), open: spy() }

beforeEach(() => {
  for (const [name, each] of Object.entries(said)) vi.stubGlobal(name, each)
})

afterEach(() => {
  vi.unstubAllGlobals()
  for (const each of Object.values(said)) expect(each).not.toHaveBeenCalled()
})

/** Elements that only details have. */
const own = ['OL', 'LI', 'DL', 'DT', 'DD', 'DETAILS', 'SUMMARY']

const everywhere = (text: string): object => ({
  messages: [
    { role: text, name: text, content: text },
    {
      role: 'user',
      content: [
        { type: 'text', text },
        { type: text, [text]: text },
      ],
    },
    { role: 'user', content: [{ type: 'image_url', image_url: { url: text } }] },
    {
      role: 'assistant',
      refusal: text,
      tool_calls: [{ function: { name: text, arguments: text } }],
    },
    { role: 'tool', name: text, content: text },
  ],
  [text]: text,
})

test.for(['xss_JHADDIX_XSS.txt', 'xss_MarioXSSVectors.txt', 'xss_XSSDetection.txt'])(
  'markup in any section is text (%s)',
  async (list, { skip }) => {
    const text = await commands.dataFile(`bad-input/${list}`)
    if (text === null) return skip('the data folder is absent (LOGGIA_DATA says where it is)')
    const payloads = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    for (const payload of payloads) {
      const { container, unmount } = showDetail({
        request: everywhere(payload),
        response: payload,
        error: payload,
        metadata: { [payload]: payload },
      })
      const detail = container.querySelector('.loggia-detail')
      if (!detail) throw new Error('There is no detail.')
      expectTextOnly(detail, own)
      expect(textOf(panel('Response'))).toBe(payload)
      expect(textOf(panel('Error'))).toBe(payload)
      expect(textOf(panel('Metadata'))).toBe(JSON.stringify({ [payload]: payload }, null, 2))
      unmount()
    }
  },
)

test('text of another direction ends where it was written', async () => {
  const trick = '\u202Eevil'
  showDetail({ response: `${trick}\nplain`, metadata: { trick, next: 'plain' } })
  await expect.element(panel('Metadata')).toBeVisible()
  for (const token of document.querySelectorAll('.loggia-token')) {
    expect(getComputedStyle(token).unicodeBidi).toBe('isolate')
  }
  const piece = panel('Response').element().querySelector('.loggia-long-piece')
  expect(piece && getComputedStyle(piece).unicodeBidi).toBe('plaintext')
})

test.each([
  [
    'a value that refers to itself',
    (): unknown => {
      const loop: Record<string, unknown> = {}
      loop['loop'] = loop
      return loop
    },
  ],
  ['a BigInt', (): unknown => ({ n: 10n })],
  ['deep nesting', (): unknown => JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)],
  ['holes', (): unknown => ({ messages: [null, undefined, 7] })],
  ['messages of nothing', (): unknown => ({ messages: [{ role: '', content: null }] })],
])('%s leaves a detail standing', async (_, make) => {
  showDetail({ request: make(), metadata: make(), response: 'Yes' })
  await expect.poll(() => textOf(panel('Response'))).toBe('Yes')
})
