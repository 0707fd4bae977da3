import { expect, test } from 'vitest'
import { withSection } from './sections.ts'

const five =
  '## 500 entries\n\n### Waits\n\n| a key | 20 (30) | 10 | 2.00 | 1.25 x floor: **missed** |'
const server = '## Ten million entries in a database\n\n- a page under 100 ms: met (3 ms)'

test('keeps the sections that were not measured, in their order', () => {
  const report = withSection(
    withSection('', '## Ten million entries in a database', server),
    '## 500 entries',
    five,
  )
  expect(report.match(/^## .+/gm)).toEqual([
    '## Goals',
    '## 500 entries',
    '## Ten million entries in a database',
  ])
})

test('takes the place of the section that was there', () => {
  const again = withSection(withSection('', '## 500 entries', five), '## 500 entries', five)
  expect(again).toBe(withSection('', '## 500 entries', five))
})

test('tells the goals of all sections first', () => {
  const report = withSection(
    withSection('', '## Ten million entries in a database', server),
    '## 500 entries',
    five,
  )
  expect(report).toContain('- 500 entries, Waits: a key: 2.00; goal 1.25 x floor: **missed**\n')
  expect(report).toContain('- Ten million entries in a database: a page under 100 ms: met (3 ms)\n')
})

test('keeps what was written by hand, at the end', () => {
  const why = '## Why goals are missed\n\n- A key: script.\n'
  expect(withSection(`# Old\n\n${why}`, '## 500 entries', five).endsWith(why)).toBe(true)
})
