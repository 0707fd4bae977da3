import { expect, test } from 'vitest'
import { keepEntry, keptEntry } from './kept-entries.ts'

const entry = (id: string): { readonly id: string; readonly timestamp: string } => ({
  id,
  timestamp: '2026-03-06T12:30:45.000Z',
})

test('what an adapter answered is kept under its id, and for this adapter alone', () => {
  const [one, other] = [{}, {}]
  keepEntry(one, '__proto__', entry('__proto__'))
  expect(keptEntry(one, '__proto__')).toEqual(entry('__proto__'))
  expect(keptEntry(one, 'constructor')).toBeNull()
  expect(keptEntry(other, '__proto__')).toBeNull()
})

test('the oldest of many answers are forgotten', () => {
  const adapter = {}
  for (let at = 0; at < 1000; at += 1) keepEntry(adapter, `${at}`, entry(`${at}`))
  expect(keptEntry(adapter, '0')).toBeNull()
  expect(keptEntry(adapter, '999')).not.toBeNull()
  const kept = Array.from({ length: 1000 }, (_, at) => keptEntry(adapter, `${at}`))
  expect(kept.filter(Boolean)).toHaveLength(64)
})

test('an answer that came again counts as new', () => {
  const adapter = {}
  keepEntry(adapter, 'a', entry('a'))
  for (let at = 0; at < 63; at += 1) keepEntry(adapter, `${at}`, entry(`${at}`))
  keepEntry(adapter, 'a', entry('a'))
  keepEntry(adapter, 'b', entry('b'))
  expect(keptEntry(adapter, 'a')).not.toBeNull()
  expect(keptEntry(adapter, '0')).toBeNull()
})
