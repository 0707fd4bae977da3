import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../scripts/setup/paths.mjs'

const text = readFileSync(inRoot('docs/retention.md'), 'utf8')
const section = text.slice(text.indexOf('## Promises'), text.indexOf('## Not promised'))
const promises = section.split(/\n(?=- )/).filter((part) => part.startsWith('- '))

test.each(promises)('%s is held by a test', (promise) => {
  const [, path = '', sentence = ''] = /`([^`]+\.ts)`: “([^”]+)”/.exec(promise) ?? []
  expect(existsSync(inRoot(path)) && path !== '', path).toBe(true)
  // A sentence may be broken into lines in the document; in a test it is one text.
  const source = readFileSync(inRoot(path), 'utf8').replaceAll('`', "'")
  expect(source).toContain(`'${sentence.replaceAll(/\s+/g, ' ')}'`.replaceAll('`', "'"))
})

test('there are promises at all', () => {
  expect(promises.length).toBeGreaterThan(25)
})
