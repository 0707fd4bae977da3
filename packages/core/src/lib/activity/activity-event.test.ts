import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventKey, eventKeyParts } from './activity-event.ts'

test.each([
  ['api_key.created', 'api_key', 'created'],
  ['domain.domain_removed', 'domain', 'domain_removed'],
  ['aws.s3.PutObject', 'aws', 's3.PutObject'],
  ['push', 'push', ''],
  ['a..b', 'a', '.b'],
  ['', '', ''],
])('%j is the category %j and the action %j, split at the first dot', (key, category, action) => {
  expect(eventKeyParts(key)).toEqual({ category, action })
})

test.each([
  ['api_key', 'created', 'api_key.created'],
  ['push', '', 'push'],
  ['', 'created', 'created'],
  ['', '', ''],
])('the category %j and the action %j are read as %j', (category, action, key) => {
  expect(eventKey({ category, action })).toBe(key)
})

test('a key in its parts is the same key again when both parts have text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parts = eventKeyParts(text)
      fc.pre(parts.category !== '' && (parts.action !== '' || !text.includes('.')))
      expect(eventKey(parts)).toBe(text)
    }),
  )
})
