import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataFile, withoutData } from '../../test/data-folder.ts'
import {
  emptyPage,
  json,
  over,
  query,
  refusal,
  signal,
  text,
  type Answer,
} from '../../test/rest.ts'

describe('an answer that is no page', () => {
  test.each<[string, Answer, string]>([
    ['HTML', text('<!doctype html><title>Sign in</title>'), 'bad-answer'],
    ['nothing at all', text(''), 'bad-answer'],
    ['204', () => new Response(null, { status: 204 }), 'bad-answer'],
    ['206', json(emptyPage, { status: 206 }), 'bad-answer'],
    ['cut off', text(JSON.stringify(emptyPage).slice(0, -5)), 'bad-answer'],
    ['a list', json([]), 'bad-answer'],
    ['null', json(null), 'bad-answer'],
    ['10 MB of text', text('x'.repeat(10_000_000)), 'bad-answer'],
    ['too many entries', json({ ...emptyPage, entries: manyEntries(501) }), 'page-overflow'],
  ])('but %s is refused at once as %s', async (_, answer, code) => {
    const { adapter, urls } = over([answer])
    expect((await refusal(adapter.load(query, { signal }))).code).toBe(code)
    expect(urls).toHaveLength(1)
  })

  test('but any body that JSON parsers are tried with is refused', async ({ skip }) => {
    const suite = dataFile('bad-input/json_test_suite_parsing.base64.json')
    if (!suite) return skip(withoutData)
    const bodies = JSON.parse(readFileSync(suite, 'utf8')) as Record<string, string>
    expect(Object.keys(bodies)).toHaveLength(318)
    for (const [name, body] of Object.entries(bodies)) {
      const { adapter } = over([() => new Response(Buffer.from(body, 'base64'))])
      expect((await refusal(adapter.load(query, { signal }))).code, name).toBe('bad-answer')
    }
  })

  test('but a page of odd values is passed on, for the table to show what it can', async () => {
    const odd = { id: 'a', status_code: '200', key_state: 'melted', timestamp: '2026-02-30' }
    const entries = [odd, { ...odd, status_code: 0 }, { ...odd, status_code: null }]
    const { adapter } = over([json({ ...emptyPage, entries })])
    expect((await adapter.load(query, { signal })).entries).toEqual(entries)
  })

  test('but that would pollute prototypes, does not', async () => {
    const { adapter } = over([
      text(
        '{"entries":[{"id":"a","__proto__":{"polluted":1}}],"next":null,"__proto__":{"polluted":1}}',
      ),
    ])
    const page = await adapter.load(query, { signal })
    expect('polluted' in page).toBe(false)
    expect('polluted' in {}).toBe(false)
  })
})

function manyEntries(count: number): readonly object[] {
  return Array.from({ length: count }, (_, at) => ({ id: String(at) }))
}
