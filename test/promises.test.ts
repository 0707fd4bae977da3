import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../scripts/setup/paths.mjs'

const text = readFileSync(inRoot('docs/retention.md'), 'utf8')
const section = text.slice(text.indexOf('## Promises'), text.indexOf('## Not promised'))
const promises = section.split(/\n(?=- )/).filter((part) => part.startsWith('- '))

test.each(promises)('%s is held by a test', (promise) => {
  const [, path = '', sentence = ''] = /`([^`]+\.ts)`: “([^”]+)”/.exec(promise) ?? []
  expect(existsSync(inRoot(path)) && path !== '', path).toBe(true)
  expect(readFileSync(inRoot(path), 'utf8')).toContain(`'${sentence.replaceAll('\n', ' ')}'`)
})

test('there are promises at all', () => {
  expect(promises.length).toBeGreaterThan(25)
})
