import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { beginsList, listedTexts } from './listed-texts.ts'

async function* parts(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function texts(text: string, size = 7): Promise<readonly string[]> {
  const all = await collected(listedTexts(parts(text, size), 50))
  expect(all.map(({ line }) => line)).toEqual(all.map((_, at) => at + 1))
  return all.map((each) => each.reason ?? each.text)
}

test.each([
  ['{"Records":[{"a":1},{"b":[2]}]}', ['{"a":1}', '{"b":[2]}']],
  ['[{"a":1}]', ['{"a":1}']],
  ['{"Records" : [\n  {\n"a":"]},{\\"["\n}\n]\n}\n', ['{\n"a":"]},{\\"["\n}']],
  ['{"Records":[{"a":1}]}{"Records":[{"b":2}]}', ['{"a":1}', '{"b":2}']],
  ['[{"a":1},2,"three",[4]]', ['{"a":1}', '2', '"three"', '[4]']],
  ['[{"a":1},{"b":', ['{"a":1}', 'the list is cut off here']],
  [`[{"a":"${'x'.repeat(60)}"},{"b":2}]`, ['the line is longer than 50 characters', '{"b":2}']],
])('%s holds %j', async (text, held) => {
  for (const size of [1, 3, 1000]) expect(await texts(text, size)).toEqual(held)
})

test.each([
  ['{"Records":[{"eventVersion"', true],
  ['\ufeff [ {', true],
  ['{"event":"push"', false],
  ['[Wed Oct 11 14:32:52 2000] [error]', false],
  ['{"Records":[]}', true],
  ['[]', true],
  ['[] []', false],
])('%s begins a list: %s', (start, list) => {
  expect(beginsList(start)).toBe(list)
})
