import { expect, test } from 'vitest'
import { cappedTurns } from './capped-turns.ts'
import type { Turn } from './turn.ts'

const says = (...texts: readonly string[]): Turn => ({
  role: 'user',
  name: '',
  parts: texts.map((text) => ({ kind: 'text', name: '', text, json: false })),
})

test('a short conversation is shown whole', () => {
  expect(cappedTurns([says('a'), says('b', 'c')], 3)).toEqual({
    turns: [says('a'), says('b', 'c')],
    cut: false,
  })
})

test('a long one ends within a part', () => {
  expect(cappedTurns([says('abc', 'def'), says('g')], 5)).toEqual({
    turns: [says('abc', 'de')],
    cut: true,
  })
})

test('a part that just fits leaves out what follows', () => {
  expect(cappedTurns([says('abc', 'd'), says('g')], 3)).toEqual({ turns: [says('abc')], cut: true })
})

test('no more than 200 messages', () => {
  const turns = Array.from({ length: 201 }, () => says('a'))
  expect(cappedTurns(turns, 1000)).toMatchObject({ turns: turns.slice(1), cut: true })
  expect(cappedTurns(turns.slice(1), 1000).cut).toBe(false)
})
