import { expect, test } from 'vitest'
import { progressBar } from './progress-bar.ts'
import { screen } from '../../../test/import/screen.ts'

const progress = { file: 'a.log', bytes: 50, total: 200, lines: 1200, entries: 1100, rejected: 0 }

test('a terminal shows a bar, and nothing of it when it has ended', () => {
  const { stream, written } = screen(true)
  const bar = progressBar(stream)
  bar.update(progress)
  bar.update({ ...progress, bytes: 200, rejected: 3 })
  bar.end()
  const text = written()
  expect(text).toContain('█')
  expect(text).toContain('25% · a.log · 1,100 entries')
})

test('where there is no terminal there are plain lines, one every ten seconds', () => {
  const { stream, written } = screen(false)
  let now = 0
  const bar = progressBar(stream, { now: () => now })
  for (now = 0; now <= 25_000; now += 1000) bar.update({ ...progress, rejected: 2 })
  bar.end()
  const line = '25% · a.log · 1,100 entries · 2 rejected\n'
  expect(written()).toBe(line.repeat(2))
})

test('without a total it shows how much was read', () => {
  const { stream, written } = screen(true)
  const bar = progressBar(stream)
  bar.update({ ...progress, bytes: 12_340_000, total: null })
  bar.end()
  expect(written()).toContain('12.3 MB · a.log')
})

test('a bar that was never begun ends quietly', () => {
  const { stream, written } = screen(true)
  progressBar(stream).end()
  expect(written()).toBe('')
})
